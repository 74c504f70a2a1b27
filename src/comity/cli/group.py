"""A command of several commands, like `comity law`: its overview, and the way to each of them."""

from __future__ import annotations

from typing import NamedTuple

from comity.errors import InputError


class Group(NamedTuple):
    """A command whose members stand in a module each, `comity.cli.<name>_<member>`.

    Attributes:
        told: what the group is for, in sentences.
        commands: each member with a line of help.
        example: a command line that runs offline.
    """

    name: str
    told: str
    commands: dict[str, str]
    example: str

    def run(self, words: list[str]) -> int:
        """Run one member and give its exit code.

        Raises: InputError where there is no such member, or where the disk refuses.
        """
        if words[:1] == ["help"] and len(words) > 1:
            words = [*words[1:], "--help"]
        if not words or words[0] in ("-h", "--help", "help"):
            print(self.overview())
            return 0 if words else 2
        member = words[0]
        if member not in self.commands:
            from comity.cli.refusals import of_word

            raise InputError(of_word(f"comity {self.name}", member, self.commands))
        home = f"comity.cli.{self.name}_{member.replace('-', '_')}"
        module = __import__(home, fromlist=["run"])
        try:
            code: int = module.run(words[1:])
        except BrokenPipeError:
            raise
        except OSError as fault:
            raise InputError(
                f"{fault.filename or 'a file'}: {fault.strerror or fault}; see to the disk and to "
                "who may write there."
            ) from None
        return code

    def overview(self) -> str:
        """The help of the group as a whole."""
        broad = max(map(len, self.commands)) + 1
        lines = [f"  {name:<{broad}} {told}" for name, told in self.commands.items()]
        usage = (
            f"usage: comity {self.name} COMMAND ... (comity {self.name} COMMAND --help tells more)"
        )
        return "\n".join([usage, "", self.told, "", *lines, "", "example:", f"  {self.example}"])
