"""The same lines from writers that do not tell the truth about them."""

from dataclasses import replace

from newsdoc_shout.writer import writer as honest

silent = replace(honest, losses=tuple(path for path in honest.losses if path != "keywords"))
coy = replace(honest, losses=(*honest.losses, "headline"), reshapes=honest.reshapes[1:])
boastful = replace(honest, reshapes=honest.reshapes[1:])
