"""What the law says, as pure functions: standard library and lark only."""
