"""Acceptabel and realistisch: the reasons that a goal itself gives to ask (GUIDE: a and r, as doubts)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from poptui.smart.goal import Goal
from poptui.smart.lexicon import choice

_WHO = rf"(?:(?:mijn|de|het|onze|ons|een|zijn) )?(?:{choice('others')})"
_GROUP = rf"(?:{choice('groups')})"
_ONE_GROUP = rf"(?:(?:mijn|de|het|onze|ons|alle|heel het|die|sommige|andere|andere) )?(?:hele |rest van (?:de|het) )?(?:andere )?{_GROUP}"

_FORMS = {
    "imposed": re.compile(
        rf"\bmoet(?:en)?\b(?: \w+){{0,3}} van {_WHO}\b|\bvan {_WHO} (?:moet|dien|mag)\b|\bvolgens {_WHO}(?: van \w+)? (?:moet|dien|zou|heb|kan|ben)\b|\bmoet\w* (?:\w+ ){{0,2}}volgens {_WHO}\b|\b{_WHO}(?: van \w+)?(?: \w+)? (?:wil|wilt|willen|vindt|vinden|eist|eisen|zegt|verlangt|verwacht|wenst|stelt|vond|wilde|zei)\b(?: \w+){{0,2}},? dat (?:ik|u|medewerker)\b"
        rf"|\b(?:eist|verplicht|verplichten|dwingt|draagt mij op|heeft bepaald|heeft besloten|heeft beslist|legt (?:mij|me) op|gelast)\b|\bverplichte?\b|\bopgelegd\b|\bopgedragen\b|\bvan hogerhand\b|\baldus {_WHO}\b|\bvan mij wordt (?:verlangd|verwacht|geeist)\b|\b(?:wordt|word) van (?:mij|me) (?:verlangd|verwacht|geeist)\b|\bgeeist\b|\bluidt de opdracht\b|\bopdracht (?:die ik |)van (?:mijn |de )?\w+ k?re"
        rf"|\b{_WHO} wil(?:t)? het\b|\bik moet van\b|\bmoet (?:ik )?van\b|\b{_WHO} (?:vindt|wil) dat\b|\bvan {_WHO}\b.{{0,60}}\bmoet\b|\b(?:mijn )?{_WHO} (?:staat erop|verwacht van (?:mij|me))\b|\bop last van\b|\bin opdracht van\b|\bniet mijn (?:keuze|idee)\b|\bzelf (?:zie|had|vind|heb) ik\b.{{0,40}}\b(?:niet|anders|geen)\b|\bik niet zo\b|\bmoet dat maar\b|\bdat zal dan wel\b|\bdat moet dan maar\b|\btegen mijn zin\b|\bwordt (?:ik|me|mij) gedwongen\b"
    ),
    "others": re.compile(
        rf"\b(?:moet|moeten|zouden|zou|dient|dienen|behoren)\b(?: (?!ik\b)[\w']+){{0,2}} {_ONE_GROUP}\b|\b(?:mijn|de|het|onze|ons|alle|hele|andere|al mijn)(?: \w+){{0,2}} {_GROUP}(?: (?:van|op|in|bij) (?:[\w-]+ ){{0,3}}[\w-]+)? (?:moet|moeten|zouden|zou|dient|dienen|mogen eens|gaat eens|gaan eens)\b|\bdaar moeten (?:zij|de)\b|\bdat (?:mensen|ze|zij|anderen|de \w+|mijn \w+|iedereen) (?:mij|me|ons|mijn)\b"
        rf"|\bdat {_ONE_GROUP} (?:mij|me|ons|\w+ )|\b(?:van|dat) (?:de|mijn) (?:directie|leidinggevende|manager|collega's|chef) (?:verwacht|verlang|wil) ik\b|\bmoeten (?:zij|ze|anderen)\b|\bze (?:moeten|zouden)\b|\bmoeten om\b|\bik wil dat (?:mijn|de|het|ze|iedereen|anderen)\b|\bik verwacht (?:dat|van)\b|\bnemen \w+ en \w+\b|\bdat (?:ze|mensen) mij\b|\banderen aan\b"
    ),
    "decision": re.compile(
        r"\bpromotie\b|\bbevorder\w+\b|\bbenoemd\b|\b(?:hogere|volgende) (?:schaal|functie|loonschaal)\b|\bschaal [0-9]+\b|\bschalen hoger\b|\bschaal hoger\b|\borganigram\b|\bsalaris\w*\b|\bopslag\b|\bloonsverhoging\b|\bvast contract\b|\bvaste aanstelling\b|\bvaste baan\b|\bbonus\b|\bmeer (?:loon|geld|verdienen)\b|\bhogerop\b"
        r"|\b(?:teamleider|manager|leidinggevende|coordinator|directeur|afdelingshoofd|senior \w+|teammanager) worden\b|\bleaseauto\b|\been titel\b|\bdie titel\b|\bgekozen worden\b|\baangenomen worden\b|\bmeer (?:gaan )?waarderen\b|\bmeer verantwoordelijkheid (?:krijgen|van)\b"
    ),
    "purpose": re.compile(
        r"\bvoor de lol\b|\bvoor (?:mijn |m'n )?(?:plezier|hobby)\b|\bhobby\b|\bnik[ks]s? met mijn (?:baan|werk|functie)\b|\bniets met mijn (?:baan|werk|functie)\b|\beigen (?:zaak|zaakje|bedrijf|bedrijfje|onderneming|webshop|praktijk)\b|\bstiekem\b|\bverstoppen\b|\bzonder dat (?:het|iemand het|ze het) (?:opvalt|merk\w*)\b|\bvoor hetzelfde geld\b|\bbandje\b|\bmijn vakantie\b"
        r"|\bprive\b|\bconcurrent\b|\bhoud ik er zelf\b|\bvoor mezelf beginnen\b|\bop kosten van de (?:zaak|baas)\b|\bzwart\b|\bbijverdienen\b|\bin de tijd van de baas\b|\bbijbaan\b|\bminder hard werken\b|\bomzeilen\b|\bsjoemelen\b|\bverbloemen\b|\bontduiken\b|\bklanten meenemen\b|\bzelf beter van\b|\bvrienden helpen\b"
    ),
    "absolute": re.compile(
        r"\baltijd\b|\bnooit meer\b|\bnooit\b(?! eerder| genoeg)|\b100 ?(?:%|procent)|\bhonderd procent\b|\bperfecte?\b|\bperfectie\b|\bfoutloos\b|\bfoutloze\b|\bnul fouten\b|\bgeen enkele?\b|\bzonder (?:een )?enkele? \w+|\bzonder uitzondering\b|\bmaximale score\b|\bvolkomen\b|\bcompleet\b|\bvolledig (?:op mijn gemak|onder de knie|foutloos|\w+loos|beheers\w*|\w+vrij)\b|\b(?:alle|elk|elke|ieder|iedere|al mijn) \w+(?: \w+){0,3} (?:perfect|foutloos|altijd)\b"
        r"|\balles (?:over|kunnen|weten|beheersen|in een keer|perfect|foutloos|van)\b|\bal mijn (?:zwakke|fouten|\w+ kanten)\b|\bop (?:elk|alle|ieder) (?:onderdelen|onderdeel|vlakken|vlak|competenties|gebied|gebieden)\b|\balle (?:e-learnings|cursussen|opleidingen|fouten|klachten|talen|trainingen|problemen|taken|\d{2,}|vakken|systemen|processen|wetten|regels)\b|\bde hele \w+ \d+|\biedereen altijd\b|\bovertal\b|\bonfeilbaar\b|\bte allen tijde\b|\bbij iedereen\b|\bgeboren leider\b|\baltijd en overal\b|\balles wat ik\b|\bde beste van\b|\bgeen minuut\b"
    ),
    "short": re.compile(
        r"\b(?:binnen|in|over|na) (?:de )?(?:een|twee|drie|vier|vijf|zes|zeven|[1-9]|tien|veertien|1[0-4]) (?:dag|dagen|werkdagen)\b|\b(?:binnen|in|over) (?:een|twee|drie|1|2|3) (?:week|weken)\b|\bbinnen (?:vier|vijf|zes|[4-6]) weken\b|\b(?:in|binnen|over) (?:een|1) maand\b|\b(?:deze|volgende) (?:week|maand)\b|\b(?:morgen|maandag)\b"
    ),
    "load": re.compile(
        rf"\b(?:naast|bovenop|boven op) (?:mijn|een|de|het) (?:\w+ )?(?:fulltime|full-time|voltijdse?|volledige|drukke|dubbele|gewone|huidige|normale|volle)\b|\b(?:naast|bovenop) (?:mijn|een|de) (?:3[0-9]|4[0-9])[ -]?(?:uur|urige|u)|\bnaast (?:mijn )?(?:baan|werk) (?:en|plus)\b|\b(?:[1-9][0-9]{{2,}}|[3-9][0-9]{{2}}) (?:scholings|studie)?uren\b|\b(?:[2-9][0-9]) uur per week\b|\bdat zijn er\b.{{0,20}}\b[1-9][0-9]{{2,}}\b|\balle (?:[2-9][0-9]|[1-9][0-9]{{2,}}) \w+\b.{{0,80}}\belke (?:week|dag)\b|\bdag en nacht\b|\b(?:elke|iedere) avond\b.{{0,40}}\ben (?:elk|ieder) weekend\b"
    ),
    "several": re.compile(
        r"\b(?:drie|vier|vijf|zes|zeven|[3-9]) dingen tegelijk\b|\ballemaal\b|\bin een keer\b|\balles tegelijk\b|\bzowel\b.{0,60}\bals\b.{0,60}\bals\b|\bplus\b.{0,60}\bplus\b|\ben .{1,50}\bplus\b.{1,50}\ben\b|\btegelijk(?:ertijd)?\b.{0,60},.{0,60},|\been flink deel van\b.{0,60}en\b"
    ),
}
"""Each reason with the words in which it is found: imposed to purpose doubt a, absolute to several doubt r."""
_OF_A = ("imposed", "others", "decision", "purpose")
_OF_R = ("absolute", "load", "several")

_AGREED = re.compile(
    r"\b(?:samen met mijn|in overleg met|hebben (?:we|wij|mijn \w+ en ik|\w+ en ik)|staan (?:daar |er )?(?:allebei|beiden?) achter|hebben .{0,20}afgesproken|zoals besproken)\b"
)
_BIG = re.compile(
    r"\b(?:vloeiend|expert|volledig|compleet|perfecte?|altijd|nooit|foutloos|hele|master|diploma|certificaat|examen|niveaus?|leider|beheers\w*|geduldig\w*|net zo goed|als \w+ die|meester|specialist|professional|moeiteloos|alles|alle|ander mens|senior|taal|onder de knie|op mijn gemak|b2|c1|c2|b1)\b"
)
_QUALIFICATION = re.compile(
    rf"\b(?:{choice('papers')}|{choice('courses')}|black belt|msp|prince2|ipma\S*|scrum\w*|itil\S*|vca\S*|ecs\S*|hbo-\w+|mbo-?\w*)\b"
)
_HABIT = re.compile(
    r"\b(?:heb|is|ben|loop|blijf|wacht|ging|was|zit|sta|doe|werk|draai|deed)\b.{0,25}\b(?:altijd|nooit)\b|\b(?:altijd|nooit)\b.{0,20}\b(?:al|eerder|uitgeschoven|gedaan|gehad|geleerd|gevolgd|deed|was|genoeg)\b|\bzijn er altijd\b|\bnog nooit\b"
)


class Doubt(NamedTuple):
    """A reason to ask.

    Attributes:
        criterion: "a" or "r".
        kind: the name of the reason.
        start: where it begins.
        end: where it ends.
    """

    criterion: str
    kind: str
    start: int
    end: int


def acceptable(goal: Goal) -> Iterator[Doubt]:
    """Reasons to ask whether everyone supports it: imposed, others must change, others decide, not for the work."""
    agreed = _AGREED.search(goal.folded)
    for kind in _OF_A:
        found = _FORMS[kind].search(goal.folded)
        if found is not None and not (agreed and kind == "imposed"):
            yield Doubt("a", kind, *found.span())


def realistic(goal: Goal) -> Iterator[Doubt]:
    """Reasons to ask whether it can be done: absolutes, too short a span, too much at once, beside a full job."""
    for kind in _OF_R:
        for found in _FORMS[kind].finditer(goal.aims):
            if kind == "absolute" and _HABIT.search(goal.aims[max(0, found.start() - 30) : found.end() + 30]):
                continue
            yield Doubt("r", kind, *found.span())
            break
    short = _FORMS["short"].search(goal.aims)
    if short is not None and _BIG.search(goal.aims):
        yield Doubt("r", "short", *short.span())
    qualifications = [found.span() for found in _QUALIFICATION.finditer(goal.aims)]
    if len(qualifications) > _MOST:
        yield Doubt("r", "several", qualifications[0][0], qualifications[-1][1])


_MOST = 2
"""More courses and papers than this at once are several big goals."""
