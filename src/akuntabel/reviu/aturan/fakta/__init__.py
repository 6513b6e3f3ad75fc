"""Facts that the report states more than once."""
