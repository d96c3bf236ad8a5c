"""What tells that a line is talk: a question, a wish, a plan, a habit, somebody else's training."""

import re

# Wherever one of these stands, nothing is logged, however clear the numbers are.
_ANYWHERE = r"""
what(?:s|'s)? | how | why | which | would | want(?:s|ed)? | wanna | wish | hope | hoping | will | won't | 'll | gonna
| going \s to | plan | planning | goals? | targets? | tomorrow | tonight | by \s summer | one \s day | someday | if
| next \s (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|session|workout) | used \s to
| better \s than | let's | lets | instead \s of | swap | he | she | they | remind | reminder | recommend | suggest
| est[ -]ce \s que | qu'est[ -]ce | comment | combien | pourquoi | quelle?s? | veux | voudrais | aimerais | vais
| demain | prochaine?s? | objectifs? | cible | conseil(?:le)? | explique | rappelle | c'est \s quoi
| mieux \s que | un \s jour
| (?:il|elle|ils|elles) \s (?:a|ont|fait|font) | a \s la \s place | ou \s bien
| soll(?:te)? | mochte | werde | morgen | wie | warum | ziel
| quiero | quisiera | manana | cuant[oa]s? | voy \s a | objetivo | meta
| voglio | vorrei | domani | quant[oaie] | obiettivo | quero | queria | amanha | quantos | vou
| wil | zal | hoeveel | zou
"""
# After the last number these are a remark on what was done ("80x8, couldn't do more"), before it they are talk.
_BEFORE = r"""
should | shall | can | cannot | can't | cant | could | couldn't | need \s to | try | trying \s to | aim(?:ing)? | advice
| advise | explain | convert | didn't | did \s not | haven't | don't | do \s not | set \s my | change | says
| dois | devrais | faut | faudrait | peux | pourrais | puis[ -]je | pas \s (?:fait|pu) | rien | n'ai \s pas | vise
| (?:my|mon) \s (?:program|programme|routine|plan) | usually | normally | often | d'habitude | souvent | toujours
| went \s from | passe \s de
| sais \s faire | capable | mets | passe \s (?:le|la|mon|ma)
| kann | debo | deberia | puedo | devo | dovrei | posso | deveria | moet | kan
"""
# These tell of talk as well, but not where an exercise and its numbers stand plainly together.
_RARELY = r"""
is | are | am | when | who | tell | told | said | or | his | her | their | brother | sister | friend | buddy | wife
| husband | girlfriend | boyfriend | coach | bob | skip | replace | cancel | delete | hurts? | pain | sore | injur\w+
| weigh | weight \s (?:is|today) | (?:my|current|bench|squat|deadlift) \s (?:\w+ \s)? (?:max|1rm|pb|pr|best) | 1 \s? rm
| max \s is | one \s rep \s max | times? \s (?:a|per) | (?:per|a) \s week | this \s week | every
| always | never | years? \s old | have | has | slept | ate | eat | drank | sleep | lost | closes | opens | only
| quand | si | ou | frere | soeur | pote | copine? | collegue | mal | douleur | blesse | pese | max
| mon \s (?:max|1rm|record) | (?:par|fois|cette) \s semaine | fois | habitude | jamais | ans | enfants
| dormi | mange | bu | perdus? | ferme | ouvre | rendez | voit | seulement | j'ai \s (?:des|un|une|\d)
"""
# Words of whole sentences, which no exercise is called by.
_SENTENCES = r"""
about | doing | thinking | tired | too | weeks? | months? | days? | because | before | but | still | yet | go | going
| went | need | use | using | make | take | took | like | love | hate | start | started | stop | you | your | its
| that | these | those | there | here | been | being | be | were | not | never
| envie | creve | fatigue | semaines? | avant | depuis
| besoin | trop | que | qui | pas | plus | suis | es | sont | etait | tres | encore | jours? | mois
"""
_REMARKS = re.compile(
    r"\b(?:(?:could|should|would|can) have|could've|might have|i have done|have done|have just|aurais pu|j'aurais pu"
    r"|hope so|as planned|on target|comme prevu|il y a|il m'en|il me|il en"
    r"|heute morgen|guten morgen|(?:esta|por la|la) manana)\b"
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])", re.VERBOSE)


_NEVER, _NOT_BEFORE, _TALKY, _SPOKEN = map(_words, (_ANYWHERE, _BEFORE, _RARELY, _SENTENCES))
_LAST_DIGIT = re.compile(r".*\d")


def is_talk(line: str) -> bool:
    """Whether a folded line surely logs nothing."""
    line = _REMARKS.sub(" ", line)
    last = _LAST_DIGIT.match(line)
    return bool("?" in line or _NEVER.search(line) or (last and _NOT_BEFORE.search(last[0])))


def sounds_like_talk(line: str) -> bool:
    """Whether a folded line logs nothing unless an exercise and its numbers make it plain."""
    return bool(_TALKY.search(_REMARKS.sub(" ", line)))


def is_no_name(words: str) -> bool:
    """Whether folded words are from a sentence, and so no exercise that we just do not know."""
    return bool(_SPOKEN.search(words))
