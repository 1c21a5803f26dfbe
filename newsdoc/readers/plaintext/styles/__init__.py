"""The house styles that newsdoc knows: each one readable table. To teach it another house, add one here, or a package
of your own with an entry point of the group `newsdoc.styles`.
"""

from newsdoc.readers.plaintext.styles.agencies import AGENCIES
from newsdoc.readers.plaintext.styles.pages import PAGES
from newsdoc.readers.plaintext.styles.wires import WIRES
from newsdoc.readers.plaintext.styles.world import WORLD

STYLES = (*AGENCIES, *WORLD, *WIRES, *PAGES)
"""All of them. Where two say something of the same words, the first one counts."""
