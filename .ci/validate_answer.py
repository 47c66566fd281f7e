"""Checks an answer on stdin against the schema of a file; used by .ci/run."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
errors = [error.message for error in Draft202012Validator(schema).iter_errors(json.load(sys.stdin))]
if errors:
    sys.exit(f"{sys.argv[2]}: {errors[0]}")
print(f"{sys.argv[2]}: keeps the schema")
