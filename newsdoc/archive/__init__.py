"""Archives: many stories converted with bounded memory, in several processes, resumably.

`run` is the whole flow: read it first. `job` does one `task`, the conversion of a story, in whatever process; `pool`,
`process`, `worker` and `frame` are the processes; `layout`, `names` and `targets` say what is written where; `ledger`,
`journal`, `failure` and `resumption` remember how far it has come.
"""
