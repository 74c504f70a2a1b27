"""Check a log of requests, or one entry of it, with Python and nothing else.

    python3 verify_log.py EXPORT                  a folder or .zip written by comity requests export
    python3 verify_log.py PROOF --entry FILE      a .tlog-proof file, and the entry that it is of

    --key KEY      the public key of the log, as you were given it (name+id+base64); may be repeated
    --kept FILE    a checkpoint of this log that you kept earlier; may be repeated

It prints one sentence for each thing checked, and exits with 0 where all holds, else with 1.
Formats: RFC 6962 (tree), C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-proof,
tlog-cosignature. Signatures: Ed25519 (RFC 8032); others are named and left unchecked.
"""

from __future__ import annotations

import argparse
import base64
import sys
import zipfile
from hashlib import sha256, sha512
from pathlib import Path

LIMITS = (
    "This cannot show that an event happened as recorded, that nothing was left unrecorded, or "
    "anything before the first checkpoint that somebody else kept."
)
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


class Wrong(Exception):  # noqa: N818 - told to a clerk, not to a programmer
    """Something does not hold; the message says what."""


def say(sentence: str) -> None:
    """Print one sentence."""
    sys.stdout.write(f"{sentence}\n")


def unpacked(point: bytes) -> tuple[int, int, int, int] | None:
    """A point of the curve from its 32 bytes."""
    y = int.from_bytes(point, "little") & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and point[31] >> 7):
        return None
    if x & 1 != point[31] >> 7:
        x = P - x
    return x, y, 1, x * y % P


def added(p: tuple[int, int, int, int], q: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """The sum of two points."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """A multiple of a point."""
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = added(total, point)
        point, number = added(point, point), number >> 1
    return total


def ed25519_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature of Ed25519 holds (RFC 8032, section 5.1.7)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, number = unpacked(public), int.from_bytes(signature[32:], "little")
    base = unpacked((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    if key is None or base is None or number >= ORDER:
        return False
    digest = sha512(signature[:32] + public + message).digest()
    minus_key = (P - key[0], key[1], 1, P - key[3])
    wanted = added(
        times(number, base), times(int.from_bytes(digest, "little") % ORDER, minus_key)
    )  # fmt: skip
    inverse = pow(wanted[2], -1, P)
    x, y = wanted[0] * inverse % P, wanted[1] * inverse % P
    return signature[:32] == (y | (x & 1) << 255).to_bytes(32, "little")


def leaf_hash(entry: bytes) -> bytes:
    """RFC 6962: the hash of an entry."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """RFC 6962: the hash of two parts."""
    return sha256(b"\x01" + left + right).digest()


def from_base64(text: str) -> bytes:
    """Bytes from base 64, strictly."""
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError:
        content = b""
    if base64.b64encode(content).decode() != text or not text:
        raise Wrong(f'"{text[:40]}" is not base 64.')
    return content


class Key:
    """A public key: `name+id+base64`."""

    def __init__(self, written: str) -> None:
        self.written = written.strip()
        self.name, _, rest = self.written.partition("+")
        self.id, _, coded = rest.partition("+")
        material = from_base64(coded)
        self.kind, self.public = material[0], material[1:]
        head = f"{self.name}\n".encode() + material
        if self.id != sha256(head).hexdigest()[:8]:
            raise Wrong(f"the key of {self.name} was changed: its id is not that of its bytes.")

    def __str__(self) -> str:
        return self.written


class Note:
    """A signed text: a checkpoint, or a change of keys."""

    def __init__(self, content: bytes, place: str) -> None:
        self.place = place
        try:
            whole = content.decode()
        except UnicodeDecodeError:
            raise Wrong(f"{place}: it is not text.") from None
        text, parted, signed = whole.rpartition("\n\n")
        self.text, self.signatures = text + "\n", []
        has_controls = any(one < " " and one != "\n" for one in whole)
        if not parted or not signed.endswith("\n") or has_controls:
            raise Wrong(f"{place}: it is not a signed note.")
        for line in signed[:-1].split("\n"):
            words = line.split(" ")
            if len(words) != 3 or words[0] != "\N{EM DASH}":
                raise Wrong(f'{place}: "{line[:40]}" is not a signature.')
            blob = from_base64(words[2])
            self.signatures.append((words[1], blob[:4].hex(), blob[4:]))

    def checkpoint(self) -> tuple[str, int, bytes]:
        """Origin, size and root."""
        lines = self.text.split("\n")
        if len(lines) != 4 or not lines[1].isdecimal() or str(int(lines[1])) != lines[1]:
            raise Wrong(f"{self.place}: it is not a checkpoint of three lines.")
        root = from_base64(lines[2])
        if len(root) != 32:
            raise Wrong(f"{self.place}: its root has {len(root)} bytes, not 32.")
        return lines[0], int(lines[1]), root

    def signers(self, keys: list[Key]) -> tuple[set[str], set[str]]:
        """Which of the keys signed this, checked; and which are of a kind not checked here."""
        good, unchecked = set(), set()
        for key in keys:
            for name, key_id, blob in self.signatures:
                if (name, key_id) != (key.name, key.id):
                    continue
                message, signature = self.text.encode(), blob
                if key.kind == 4:
                    time = int.from_bytes(blob[:8], "big")
                    message = f"cosignature/v1\ntime {time}\n".encode() + message
                    signature = blob[8:]
                if key.kind not in (1, 4):
                    unchecked.add(key.id)
                elif not ed25519_holds(key.public, message, signature):
                    raise Wrong(f"{self.place}: the signature of {name} ({key_id}) does not hold.")
                else:
                    good.add(key.id)
        return good, unchecked


class Files:
    """The files of an export: a folder or a zip."""

    def __init__(self, place: Path) -> None:
        self.folder = place
        self.zip = None if place.is_dir() else zipfile.ZipFile(place)

    def read(self, name: str) -> bytes:
        """One file."""
        try:
            return self.zip.read(name) if self.zip else (self.folder / name).read_bytes()
        except (KeyError, OSError, zipfile.BadZipFile) as fault:
            raise Wrong(f"{name}: it is missing or cannot be read ({fault}).") from None

    def under(self, name: str) -> list[str]:
        """The files of one folder of the export, in the order of their names."""
        if self.zip:
            return sorted(one for one in self.zip.namelist() if one.startswith(f"{name}/"))
        return sorted(f"{name}/{one.name}" for one in (self.folder / name).glob("*"))


class Tree:
    """All complete subtrees over a list of entries, level by level."""

    def __init__(self, entries: list[bytes]) -> None:
        self.levels = [[leaf_hash(entry) for entry in entries]]
        while len(self.levels[-1]) > 1:
            below = self.levels[-1]
            pairs = range(0, len(below) - 1, 2)
            self.levels.append([node_hash(below[at], below[at + 1]) for at in pairs])

    def root(self, size: int) -> bytes:
        """The root of the first `size` entries."""
        found, start = b"", size
        for level in range(size.bit_length()):
            if size >> level & 1:
                start -= 1 << level
                part = self.levels[level][start >> level]
                found = node_hash(part, found) if found else part
        return found or sha256(b"").digest()


def root_of_proof(entry: bytes, number: int, size: int, proof: list[bytes]) -> bytes:
    """The root to which a proof leads (RFC 9162, section 2.1.3.2)."""
    inner = (number ^ (size - 1)).bit_length()
    if not 0 <= number < size or len(proof) != inner + bin(number >> inner).count("1"):
        raise Wrong(
            f"the proof has {len(proof)} parts, which entry {number} of {size} cannot have."
        )
    found = leaf_hash(entry)
    for at, part in enumerate(proof):
        is_right = at >= inner or number >> at & 1
        found = node_hash(part, found) if is_right else node_hash(found, part)
    return found


def key_changes(files: Files, origin: str, given: list[Key]) -> list[tuple[int, list[Key]]]:
    """The keys of the log and the size since which each set signs.

    A key is believed that was given, or that one believed before it vouches for.
    """
    eras: list[tuple[int, list[Key]]] = []
    believed = False
    for name in files.under("keys"):
        note = Note(files.read(name), name)
        lines = note.text.split("\n")
        if lines[1:2] != [origin] or not lines[2].isdecimal():
            raise Wrong(f"{name}: it is not a change of keys of {origin}.")
        keys = [Key(line[4:]) for line in lines if line.startswith("new ")]
        if not note.signers(keys)[0]:
            raise Wrong(f"{name}: the new keys did not sign it.")
        vouched = bool(eras) and bool(note.signers(eras[-1][1])[0])
        believed = (believed and vouched) or any(str(one) in map(str, keys) for one in given)
        if eras and not vouched:
            say(f"NOTE: at {lines[2]} entries no old key vouched for the new one ({lines[4]}).")
        eras.append((int(lines[2]), keys))
    if not eras:
        raise Wrong("keys: the export names no key of the log.")
    newest = ", ".join(map(str, eras[-1][1][:1]))
    if given and not believed:
        raise Wrong(f"no key that you gave vouches for {newest}; have the custodian confirm it.")
    if not given:
        say(f"ASK: no --key was given; is this the key that you were told? {newest}")
    return eras


def check_signed(note: Note, eras: list[tuple[int, list[Key]]]) -> None:
    """Refuse a checkpoint that not all keys of one time of the log signed."""
    size = note.checkpoint()[1]
    for at, (since, keys) in enumerate(eras):
        until = eras[at + 1][0] if at + 1 < len(eras) else size
        if since <= size <= until:
            good, unchecked = note.signers(keys)
            if good and len(good | unchecked) == len(keys):
                return
    raise Wrong(f"{note.place}: it is not signed by the keys that the log had at {size} entries.")


def check_tiles(files: Files, tree: Tree, entries: list[bytes]) -> None:
    """Refuse tiles and bundles that are not those of the entries."""
    for name in ("entries", *range((len(entries).bit_length() + 7) // 8)):
        hashes = tree.levels[name * 8] if isinstance(name, int) else []
        items = hashes or [len(one).to_bytes(2, "big") + one for one in entries]
        for start in range(0, len(items), 256):
            part, digits = items[start : start + 256], f"{start // 256:03d}"
            while len(digits) % 3:
                digits = "0" + digits
            path = "/".join(digits[at : at + 3] for at in range(0, len(digits), 3))
            path = "".join(f"x{one}/" for one in path.split("/")[:-1]) + path[-3:]
            tail = "" if len(part) == 256 else f".p/{len(part)}"
            if files.read(f"tile/{name}/{path}{tail}") != b"".join(part):
                raise Wrong(f"tile/{name}/{path}{tail}: it is not that of the entries.")


def check_export(files: Files, given: list[Key], kept: list[Note]) -> None:
    """Check all of an export."""
    last = Note(files.read("checkpoint"), "checkpoint")
    origin, size, _ = last.checkpoint()
    lines = files.read("entries.jsonl").split(b"\n")
    entries = lines[:-1]
    if lines[-1] or len(entries) != size:
        raise Wrong(f"entries.jsonl: it has {len(entries)} entries, the checkpoint says {size}.")
    eras = key_changes(files, origin, [key for key in given if key.name == origin])
    tree = Tree(entries)
    notes = [last, *(Note(files.read(name), name) for name in files.under("checkpoints"))]
    for note in [*notes, *kept]:
        said_origin, said_size, said_root = note.checkpoint()
        if said_origin != origin:
            raise Wrong(f"{note.place}: it is of the log {said_origin}, not {origin}.")
        check_signed(note, eras)
        if said_size > size:
            raise Wrong(
                f"{note.place}: it counts {said_size} entries; {said_size - size} are gone."
            )
        if tree.root(said_size) != said_root:
            raise Wrong(
                f"{note.place}: the first {said_size} entries are not those that were signed; "
                "the log was rewritten."
            )
    check_tiles(files, tree, entries)
    say(f"OK: {size} entries of {origin} are those of {len(notes) - 1} signed checkpoints.")
    if kept:
        say("OK: the log only grew since each checkpoint that you kept.")
    policy = files.read("policy.txt").decode().split("\n")
    tell_witnesses(last, given + [Key(one.split()[2]) for one in policy if one[:8] == "witness "])


def check_proof(proof: Path, entry: Path, keys: list[Key]) -> None:
    """Check a proof of one entry."""
    head, _, rest = proof.read_bytes().partition(b"\n\n")
    lines = [line for line in head.decode().split("\n") if not line.startswith("extra ")]
    number = lines[1].removeprefix("index ")
    if lines[0] != "c2sp.org/tlog-proof@v1" or str(int(number)) != number:
        raise Wrong(f"{proof}: it is not a proof.")
    note = Note(rest, str(proof))
    origin, size, root = note.checkpoint()
    if not note.signers([key for key in keys if key.name == origin])[0]:
        raise Wrong(f"{proof}: give the key of {origin} with --key; none given signed it.")
    content = entry.read_bytes().removesuffix(b"\n")
    parts = [from_base64(line) for line in lines[2:]]
    if root_of_proof(content, int(number), size, parts) != root:
        raise Wrong(f"{entry}: it is not entry {number} of {origin} as signed at {size} entries.")
    say(f"OK: this is entry {number} of the {size} entries that {origin} signed.")
    tell_witnesses(note, keys)


def tell_witnesses(note: Note, keys: list[Key]) -> None:
    """Say who else signed the checkpoint."""
    origin = note.checkpoint()[0]
    for key in {one.id: one for one in keys if one.name != origin}.values():
        good, unchecked = note.signers([key])
        told = "cosigned it" if good else "cosigned it, unchecked" if unchecked else "did not sign"
        say(f"{'OK' if good else 'NOTE'}: the witness {key.name} ({key.id}) {told}.")


def main(words: list[str] | None = None) -> int:
    """Check what the command line names; 0 where all holds."""
    to = argparse.ArgumentParser(prog="verify_log.py", description="Check a log, or one entry.")
    to.add_argument("place", type=Path, help="an export (folder or .zip), or a .tlog-proof file")
    to.add_argument("--entry", type=Path, metavar="FILE", help="the entry that the proof is of")
    to.add_argument("--key", action="append", default=[], help="a public key that you were given")
    to.add_argument("--kept", action="append", default=[], metavar="FILE", help="a checkpoint kept")
    args = to.parse_args(words)
    try:
        keys = [Key(one) for one in args.key]
        if args.entry:
            check_proof(args.place, args.entry, keys)
        else:
            kept = [Note(Path(one).read_bytes(), one) for one in args.kept]
            check_export(Files(args.place), keys, kept)
    except Wrong as fault:
        say(f"WRONG: {fault}")
        return 1
    except (OSError, ValueError, IndexError, zipfile.BadZipFile) as fault:
        say(f"WRONG: {args.place}: it cannot be read as an export or a proof ({fault}).")
        return 1
    say(LIMITS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
