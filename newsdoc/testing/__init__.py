"""Checks for readers and writers, newsdoc's own and anybody's: call one in a test, it raises `AssertionError`.

```python
def test_my_writer_keeps_the_contract():
    newsdoc.testing.check_writer(writer)
```
"""

from newsdoc.testing.contract import check_document, check_reader, check_writer
from newsdoc.testing.probe import kinds, nodes, showcase, words

__all__ = ["check_document", "check_reader", "check_writer", "kinds", "nodes", "showcase", "words"]
