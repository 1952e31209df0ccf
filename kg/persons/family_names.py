"""Names in which the family name stands first: Chinese and Korean, with the ways in which they are written in Latin.

Data and one question about them. Vietnamese names stand in the same order, but people are called by their last word, so
they are read as other names are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language import phonetics

_CHINESE: Final = """
ai bai bi bian cai cao chai chan chang chao che chen cheng chi chia chiang chiao chien chin ching chiu chou chow chu
chuang chung deng ding dong dou du duan fan fang fei feng fu gao geng gong gu guan guo han hao he ho hou hsia hsiao
hsieh hsiung hsu hu hua huang hui huo ji jia jian jiang jiao jin ju kan kang kao keng ko kong koo ku kuan kung kuo lai
lei li liang liao lin ling liu lo lu luo ma mao mei meng mi mo nie ning niu ou ouyang pai pan pang pei peng pi pu qi
qian qiao qin qiu qu quo ren rong shao shen sheng shi shih song soong su sun sung tai tan tang tao teng tian tien ting
tong tsai tsao tseng tso tsui tu tuan tung wan wang wei wen weng wong wu xia xiao xie xing xiong xu xue yan yang yao
ye yeh yen yi yin yu yuan yue yueh yun zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou zuo
"""
_KOREAN: Final = """
ahn an bae baek bak byun cha chae chang cho choe choi chon chong chough chu chun chung chyung gang gu gwon ham han heo
ho hong huh hwang hyon im jang jeon jeong jin jo joo ju jun jung kang kim ko koh koo ku kwak kwon lim ma min moon mun
na nam no noh o oh paek paik pae pak park pyon pyun rhee ri ro roh ryu seo seol shim shin sin so sohn son song suh
sung sunwoo suk uhm um won woo yang yi yim yo yon yoo you yu yun yoon
"""
_FAMILIES: Final = frozenset({*_CHINESE.split(), *_KOREAN.split()})
_SHORT: Final = 7  # letters of a given name of one syllable: chuang
_SYLLABLES: Final = 3


def stands_first(words: Sequence[str]) -> bool:
    """Tell whether the first of the words of a name is a family name before a given name of one or two syllables.

    >>> stands_first(("Kim", "Il", "Sung")), stands_first(("Deng", "Xiaoping")), stands_first(("Sun", "Tower", "Hill"))
    (True, True, False)
    """
    first, *rest = (phonetics.plain(word) for word in words)
    if first not in _FAMILIES or not 1 <= len(rest) < _SYLLABLES:
        return False
    return all(map(_is_a_syllable, rest)) or (len(rest) == 1 and _are_two_syllables(rest[0]))


def _is_a_syllable(word: str) -> bool:
    endings = (*"aeiounhykplmt", "ng")
    return 2 <= len(word) < _SHORT and len(_vowels(word)) == 1 and word.endswith(endings)  # noqa: PLR2004


def _are_two_syllables(word: str) -> bool:
    return len(_vowels(word)) == 2 and word.endswith((*"aeioun", "ng"))  # noqa: PLR2004


def _vowels(word: str) -> list[str]:
    return "".join(letter if letter in "aeiouy" else " " for letter in word.lstrip("y")).split()
