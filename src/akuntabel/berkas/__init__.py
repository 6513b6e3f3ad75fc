"""Berkas: files ↔ facts, loss-free, every problem reported at once.

Read with `sumber.baca_sumber`; write with `tulis_folder.tulis_folder`, `tulis_buku.tulis_xlsx`
and `tulis_buku.tulis_templat`. Each is imported from its own module, so that a command loads
only the container it works with.
"""
