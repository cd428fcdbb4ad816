"""The pathway engine: pure functions over frozen values, without files, clock or Qt."""
