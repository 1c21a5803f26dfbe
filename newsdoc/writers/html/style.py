"""The style sheet: a readable measure, light, dark and print, contrast of at least 7:1 for text (WCAG 2.2, AAA).

The rules of the article take their colours from what surrounds it, so that a notebook with a theme of its own can show
one; the rules of the page set them.
"""

from newsdoc.writers._html import tag
from newsdoc.writers._xml import Markup

_ARTICLE = """
.newsdoc { max-width: 38rem; margin: 0 auto; font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; }
.newsdoc { overflow-wrap: break-word; }
.newsdoc header { margin-block-end: 1.75rem; }
.newsdoc h1 { margin: 0 0 0.75rem; font-size: 2rem; line-height: 1.2; text-wrap: balance; }
.newsdoc h2, .newsdoc h3, .newsdoc h4, .newsdoc h5, .newsdoc h6 { margin: 2rem 0 0.5rem; line-height: 1.3; }
.newsdoc p { margin: 0 0 1rem; }
.newsdoc a { color: inherit; text-decoration: underline; }
.newsdoc .subheadline { font-size: 1.2rem; line-height: 1.4; }
.newsdoc .abstract { margin-block-start: 1.25rem; font-weight: bold; }
.newsdoc .byline, .newsdoc .date, .newsdoc figcaption, .newsdoc footer, .newsdoc .notice {
  font-family: system-ui, sans-serif; font-size: 0.85em; line-height: 1.5; }
.newsdoc .byline, .newsdoc .date { margin-block-end: 0.25rem; }
.newsdoc .dateline { font-weight: bold; }
.newsdoc figure { margin: 1.75rem 0; padding-inline-start: 1rem; border-inline-start: 0.2rem solid; }
.newsdoc figure img { display: block; max-width: 100%; height: auto; margin-block-end: 0.5rem; }
.newsdoc .credit { unicode-bidi: isolate; font-style: italic; }
.newsdoc blockquote { margin: 1.5rem 0; padding-inline: 1.5rem; font-style: italic; }
.newsdoc pre { overflow-x: auto; font: 0.85rem/1.5 ui-monospace, Consolas, monospace; }
.newsdoc ul { margin: 0 0 1rem; padding-inline-start: 1.5rem; }
.newsdoc footer { margin-block-start: 2rem; padding-block-start: 0.75rem; border-block-start: 1px solid; }
.newsdoc .notice { margin-block-end: 1.75rem; padding: 0.75rem 1rem; border: 0.2rem solid #8b0000; }
.newsdoc .notice { color: #fff; background: #8b0000; }
@media print {
  .newsdoc { max-width: none; font-size: 11pt; }
  .newsdoc figure, .newsdoc blockquote, .newsdoc pre { break-inside: avoid; }
  .newsdoc pre { white-space: pre-wrap; }
  .newsdoc h1, .newsdoc h2, .newsdoc h3 { break-after: avoid; }
  .newsdoc .notice { color: #000; background: none; font-weight: bold; }
}
"""

_PAGE = f"""
:root {{ color-scheme: light dark; }}
body {{ margin: 0; padding: 2.5rem 1.25rem 4rem; color: #1b1b1b; background: #fffdf9; }}
{_ARTICLE.strip()}
.newsdoc a {{ color: #0a4a8f; }}
@media (prefers-color-scheme: dark) {{
  body {{ color: #e6e3dd; background: #171717; }}
  .newsdoc a {{ color: #9cc7ff; }}
}}
@media print {{
  body {{ padding: 0; color: #000; background: none; }}
  .newsdoc a {{ color: inherit; }}
}}
"""

STYLE = tag("style", Markup(_ARTICLE))
"""The rules of the article."""
PAGE_STYLE = tag("style", Markup(_PAGE))
"""Those and the rules of the page."""
