"""The few forms that a letter template may use; everything else is refused, never run."""

from collections.abc import Sequence

from jinja2 import Environment, Template, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

SARINGAN = ("upper", "lower", "title", "default")
_ATRIBUT_LOOP = ("index", "first", "last")
_NAMA_MESIN = ("self", "loop")
_LURUS = str.maketrans("“”‘’", "\"\"''")  # docxtpl reads Word's curly quotes so


class TakTerbacaError(Exception):
    """A tag that is no sentence of the template language; caught by the check."""


class TataDitolakError(Exception):
    """A form outside the allowed ones, met while filling."""


class LingkunganSurat(SandboxedEnvironment):
    """Jinja that compiles nothing but the forms allowed here, wherever in the file they stand."""

    def from_string(  # type: ignore[override] # docxtpl gives nothing but the source
        self, source: str
    ) -> Template:
        """Return the compiled template.

        Raises:
            TataDitolakError: it holds a form that is not allowed.
        """
        if not sesuai_tata(self.parse(source)):
            raise TataDitolakError
        return super().from_string(source)


def pohon_penanda(teks: str) -> nodes.Template:
    """Return the syntax tree of a tag with what closes it.

    Raises:
        TakTerbacaError: the tag cannot be read.
    """
    try:
        return Environment(autoescape=True).parse(teks.translate(_LURUS))
    except (TemplateError, RecursionError, ValueError) as galat:
        raise TakTerbacaError from galat


def nama_dibaca(pohon: nodes.Template) -> list[str]:
    """Return the names that a tree reads, sorted."""
    return sorted({satu.name for satu in pohon.find_all(nodes.Name) if satu.ctx == "load"})


def nama_dibuat(pohon: nodes.Template) -> set[str]:
    """Return the names that a tree makes: by {% for %} and {% set %}."""
    return {satu.name for satu in pohon.find_all(nodes.Name) if satu.ctx == "store"}


def sesuai_tata(pohon: nodes.Template) -> bool:
    """Return whether a template uses only the allowed forms."""
    return _semua(pohon.body)


def _semua(daftar: Sequence[nodes.Node]) -> bool:
    return all(_perintah(satu) for satu in daftar)


def _perintah(simpul: nodes.Node) -> bool:
    """Text, {{ nama }}, {% if %}, one level of {% for nama in nama %}, {% set nama = … %}."""
    match simpul:
        case nodes.Output(nodes=isi):
            return all(isinstance(satu, nodes.TemplateData) or _nama(satu) for satu in isi)
        case nodes.If(test=syarat, body=isi, elif_=lain, else_=selain):
            return _syarat(syarat) and _semua(isi) and _semua(lain) and _semua(selain)
        case nodes.For(target=nodes.Name() as target, iter=nodes.Name() as asal, test=None):
            polos = not simpul.recursive and next(simpul.find_all(nodes.For), None) is None
            return polos and _nama(target) and _nama(asal) and _semua((*simpul.body, *simpul.else_))
        case nodes.Assign(target=nodes.Name() as target, node=isi):
            return _nama(target) and _nilai(isi)
        case _:
            return False


def _nama(simpul: nodes.Node) -> bool:
    """A name, `loop.index`, or one of them through the allowed filters."""
    match simpul:
        case nodes.Name(name=nama):
            return nama not in _NAMA_MESIN
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=atribut):
            return atribut in _ATRIBUT_LOOP
        case nodes.Filter(node=nodes.Node() as isi, name=saringan, args=masukan):
            if simpul.kwargs or simpul.dyn_args or simpul.dyn_kwargs:
                return False
            banyak = 1 if saringan == "default" else 0
            sesuai = len(masukan) == banyak and all(_nilai(satu) for satu in masukan)
            return saringan in SARINGAN and sesuai and _nama(isi)
        case _:
            return False


def _nilai(simpul: nodes.Node) -> bool:
    return _nama(simpul) or (isinstance(simpul, nodes.Const) and isinstance(simpul.value, str))


def _syarat(simpul: nodes.Node) -> bool:
    """A value, `==` or `!=` between values, and `not`, `and`, `or` over them."""
    match simpul:
        case nodes.Not(node=isi):
            return _syarat(isi)
        case nodes.And(left=kiri, right=kanan) | nodes.Or(left=kiri, right=kanan):
            return _syarat(kiri) and _syarat(kanan)
        case nodes.Compare(expr=kiri, ops=[nodes.Operand(op="eq" | "ne", expr=kanan)]):
            return _nilai(kiri) and _nilai(kanan)
        case _:
            return _nilai(simpul)
