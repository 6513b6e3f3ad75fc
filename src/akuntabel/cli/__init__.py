"""The command line: arguments → read → core → write. Everything a user reads is Indonesian."""
