"""Time stamps by file exchange, from an authority that the test makes with OpenSSL."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from comity.cli.main import run
from comity.errors import InputError
from comity.requests.log import check_signed_log, open_signed_log
from comity.requests.log.timestamps import check_stamps, keep_stamp, stamp_request, stamped
from tests.requests.log.logs import NOON, a_signed_log, an_entry

pytestmark = [
    pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to be an authority"),
    pytest.mark.skipif(
        importlib.util.find_spec("rfc3161_client") is None, reason="no rfc3161-client here"
    ),
]

CONFIG = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
certs = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class Authority:
    """A root, and a certificate of it that may stamp."""

    def __init__(self, folder: Path, name: str) -> None:
        """Make both."""
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import rsa
        from cryptography.x509.oid import ExtendedKeyUsageOID

        self.folder = folder / name
        self.folder.mkdir()
        keys = [rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2)]
        now = datetime.now(UTC)
        issuer = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"{name} root")])
        for at, (key, title) in enumerate(zip(keys, ("root", "tsa"), strict=True)):
            subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"{name} {title}")])
            made = x509.CertificateBuilder().issuer_name(issuer).subject_name(subject)
            made = made.public_key(key.public_key()).serial_number(x509.random_serial_number())
            made = made.not_valid_before(now - timedelta(days=1))
            made = made.not_valid_after(now + timedelta(days=9))
            made = made.add_extension(x509.BasicConstraints(ca=not at, path_length=None), True)
            made = made.add_extension(
                x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False
            )
            made = made.add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(keys[0].public_key()), False
            )
            if at:
                use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
                made = made.add_extension(use, True)
            signed = made.sign(keys[0], hashes.SHA256())
            pem = signed.public_bytes(serialization.Encoding.PEM)
            (self.folder / f"{title}.pem").write_bytes(pem)
        (self.folder / "tsa.key").write_bytes(
            keys[1].private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )  # fmt: skip
        (self.folder / "serial").write_text("01")
        (self.folder / "tsa.cnf").write_text(CONFIG.format(folder=self.folder))
        self.root = (self.folder / "root.pem").read_bytes()

    def stamp(self, request: bytes) -> bytes:
        """Answer a request, as `openssl ts -reply` does."""
        asked, answer = self.folder / "ask.tsq", self.folder / "answer.tsr"
        asked.write_bytes(request)
        subprocess.run(["openssl", "ts", "-reply", "-queryfile", asked, "-out", answer,
                        "-config", self.folder / "tsa.cnf"],
                       check=True, capture_output=True)  # fmt: skip
        return answer.read_bytes()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """Somebody who stamps."""
    return Authority(tmp_path, "clerk")


def test_a_checkpoint_is_stamped_and_checked_again(tmp_path: Path, authority: Authority) -> None:
    """The time that the authority tells is told by every check."""
    log = a_signed_log(tmp_path, 5)
    row = log.newest()
    time = keep_stamp(
        log.folder, row, authority.stamp(stamp_request(row)), authority.root
    )  # fmt: skip
    checked = check_signed_log(tmp_path)

    assert abs(time - datetime.now(UTC)) < timedelta(minutes=5)
    assert checked.faults == []
    assert f"checkpoint 1, 5 entries, is stamped {time.isoformat()}." in checked.notes


def test_an_answer_on_something_else_is_refused(tmp_path: Path, authority: Authority) -> None:
    """Another checkpoint, another authority, no answer, a refusal: one sentence each."""
    log = a_signed_log(tmp_path, 5)
    row, other = log.newest(), Authority(tmp_path, "paper")
    answer = authority.stamp(stamp_request(row))
    log.append(an_entry(5))
    later = log.sign(NOON)

    for told, of, content, root in (
        ("something else than this checkpoint", later, answer, authority.root),
        ("does not hold under this authority's certificate", row, answer, other.root),
        ("the answer is no time stamp", row, b"hello", authority.root),
        ("holds no certificate", row, answer, b"hello"),
        ("did not stamp it", row, authority.stamp(stamp_request(row)[:-9]), authority.root),
    ):
        with pytest.raises(InputError, match=told):
            keep_stamp(log.folder, of, content, root)
    assert check_stamps(log.folder, log.log.storage.checkpoints()) == ([], [])


def test_a_stamp_that_was_changed_is_told(tmp_path: Path, authority: Authority) -> None:
    """A flipped byte within it, or a stamp on a checkpoint that is gone."""
    log = a_signed_log(tmp_path, 5)
    row = log.newest()
    keep_stamp(log.folder, row, authority.stamp(stamp_request(row)), authority.root)
    path = log.folder / "timestamps" / "000000001.tsr"
    whole = path.read_bytes()
    digest, day = sha256(stamped(row)).digest(), f"{datetime.now(UTC):%Y%m%d}".encode()
    for at in (whole.index(digest), whole.index(day), len(whole) - 20):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])

        assert len(check_signed_log(tmp_path).faults) == 1
    path.write_bytes(whole)
    path.rename(path.with_name("000000009.tsr"))

    assert check_signed_log(tmp_path).faults == [
        "timestamps/000000009.tsr: it stamps checkpoint 9, which the log does not have."
    ]


def test_without_the_package_a_stamp_is_told_unchecked(
    tmp_path: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note, and no fault."""
    log = a_signed_log(tmp_path, 5)
    row = log.newest()
    keep_stamp(log.folder, row, authority.stamp(stamp_request(row)), authority.root)
    monkeypatch.setitem(__import__("sys").modules, "rfc3161_client", None)

    faults, notes = check_stamps(log.folder, log.log.storage.checkpoints())

    assert (faults, len(notes)) == ([], 1)
    assert "pip install 'comity[timestamps]'" in notes[0]


def test_the_commands_carry_files_and_openssl_agrees(
    tmp_path: Path, authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    """Request out, answer in; what the export holds is checked by OpenSSL alone."""
    a_signed_log(tmp_path, 5).close()
    here = ["--workspace", str(tmp_path)]
    asked, answer, out = tmp_path / "ask.tsq", tmp_path / "answer.tsr", tmp_path / "export"
    assert run(["requests", "checkpoint", "--timestamp-request", str(asked), *here]) == 0
    answer.write_bytes(authority.stamp(asked.read_bytes()))
    words = ["requests", "checkpoint", "--timestamp", str(answer), *here]

    assert run(words) == 2
    assert "--timestamp: found without --authority" in capsys.readouterr().err
    assert run([*words, "--authority", str(authority.folder / "root.pem")]) == 0
    assert "checkpoint 1, 5 entries: stamped" in capsys.readouterr().out
    assert run(["requests", "export", "-o", str(out), *here]) == 0
    assert "openssl ts -verify -data timestamps/000000001.txt" in (out / "README.txt").read_text()
    subprocess.run(["openssl", "ts", "-verify", "-data", "timestamps/000000001.txt", "-in",
                    "timestamps/000000001.tsr", "-CAfile", authority.folder / "root.pem"],
                   check=True, capture_output=True, cwd=out)  # fmt: skip
    with open_signed_log(tmp_path) as log:
        assert (out / "timestamps" / "000000001.txt").read_bytes() == stamped(log.newest())
