"""A writer whose module cannot be imported."""

import newsdoc_shout_that_is_not_installed as missing

writer = missing.writer
