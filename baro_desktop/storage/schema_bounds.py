"""What the database itself refuses, whoever writes: areas that are none, values that cannot be.

Triggers after the insertion, since a table cannot get a new CHECK, and since most keys are
met again: these cost nothing then. The areas are part of a released step. One that is new
comes with a step that makes the triggers anew; a test holds the list against the catalogue.
"""

from __future__ import annotations

AREAS = (
    "|Hele landet|København|Frederiksberg|Ballerup|Brøndby|Dragør|Gentofte|Gladsaxe|Glostrup"
    "|Herlev|Albertslund|Hvidovre|Høje-Taastrup|Lyngby-Taarbæk|Rødovre|Ishøj|Tårnby|Vallensbæk"
    "|Furesø|Allerød|Fredensborg|Helsingør|Hillerød|Hørsholm|Rudersdal|Egedal|Frederikssund|Greve"
    "|Køge|Halsnæs|Roskilde|Solrød|Gribskov|Odsherred|Holbæk|Faxe|Kalundborg|Ringsted|Slagelse"
    "|Stevns|Sorø|Lejre|Lolland|Næstved|Guldborgsund|Vordingborg|Bornholm|Middelfart|Assens"
    "|Faaborg-Midtfyn|Kerteminde|Langeland|Odense|Svendborg|Nordfyns|Nyborg|Ærø|Haderslev|Billund"
    "|Sønderborg|Tønder|Esbjerg|Fanø|Varde|Vejen|Aabenraa|Fredericia|Horsens|Kolding|Vejle"
    "|Herning|Holstebro|Lemvig|Struer|Syddjurs|Norddjurs|Favrskov|Odder|Randers|Silkeborg|Samsø"
    "|Skanderborg|Aarhus|Ikast-Brande|Ringkøbing-Skjern|Hedensted|Morsø|Skive|Thisted|Viborg"
    "|Brønderslev|Frederikshavn|Vesthimmerlands|Læsø|Rebild|Mariagerfjord|Jammerbugt|Aalborg"
    "|Hjørring|"
)
"""The whole country and the municipalities of 2007, each between two bars."""

WITH_AREA = ("documents", "entries", "keys", "remarks", "status_tables", "targets")

_IMPOSSIBLE = """
CREATE TRIGGER observations_possible AFTER INSERT ON observations
WHEN NEW.unit IN ('pct.', 'pct. point') AND abs(NEW.value) > 1000
    OR NEW.unit = 'indeks' AND NEW.value NOT BETWEEN 0 AND 1
    OR NEW.baseline NOT BETWEEN 1900 AND 2200
BEGIN SELECT RAISE(ABORT, 'no possible value'); END
"""


def bounds_version() -> tuple[str, ...]:
    """Return the statements that make the database refuse them."""
    return (*map(_area_known, WITH_AREA), _IMPOSSIBLE)


def _area_known(table: str) -> str:
    # One search in a text is many times quicker than a list of a hundred.
    return (
        f"CREATE TRIGGER {table}_area_known AFTER INSERT ON {table} "
        f"WHEN instr('{AREAS}', '|' || NEW.area || '|') = 0 OR instr(NEW.area, '|') "
        "BEGIN SELECT RAISE(ABORT, 'no known area'); END"
    )
