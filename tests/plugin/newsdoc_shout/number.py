"""No writer at all."""

writer = 7
