"""Given names, as evidence that a person is meant: Ottoman and Turkish ones, and the commonest of Europe. Data only.

Final *d* and *t*, *b* and *p* are one here, and circumflexes make no difference. To add one: anywhere in its block.
"""

from __future__ import annotations

from typing import Final

from kg.language import turkish

_TURKISH = """
    Abbas Abdi Abdullah Abdurrahman Abdülaziz Abdülhak Abdülhalik Abdülhamid Abdülkadir Abdülkerim Abdüllatif
    Abdülmecid Abdülvahap Abidin Adem Adil Adnan Afet Agah Ahmed Akif Ali Alaaddin Alaeddin Alparslan Arif Asaf Asım
    Ata Atıf Aydemir Ayhan Ayşe Aziz Bahaeddin Bahattin Bahri Baki Barbaros Basri Bayezid Bayezıt Beyazıd
    Bekir Behçet Behiç Bedri Bedreddin Besim Beşir Bilal Burhan Burhanettin Bülent Cafer Cahid Cavid Celal Celaleddin
    Cem Cemal Cemil Cengiz Cevad Cevdet Cihan Çağrı Çandarlı Davud Derviş Dilaver Doğan Ebubekir Ebüssuud Edhem Ekrem
    Emin Emine Emrullah Enis Enver Ercüment Ertuğrul Esad Eşref Evren Eyüp Fahreddin Fahri Faik Faruk Fatih Fatma
    Fazıl Ferid Feridun Fethi Fevzi Feyzi Fikret Fikri Fuad Galip Gazanfer Gıyaseddin Gülnuş Güneş Habib Hacı Hafız
    Hafsa Hakkı Hakan Haldun Halid Halide Halil Halim Haluk Hamdi Hamdullah Hamza Hanefi Harun Hasan Haşim Hatice
    Haydar Hayreddin Hayri Hıfzı Hızır Hikmet Hilmi Hulusi Hurşid Hüseyin Hüsamettin Hüsnü Hüsrev İbrahim İdris İhsan
    İlber İlhami İlhan İlyas İmam İshak İskender İsmail İsmet İzzed İzzet Kadri Kadir Kamil Kantemir Kara Kasım
    Kavalalı Kazım Kemal Kemaleddin Kerim Kılıç Kıvanç Koca Köprülü Köse Kösem Kutbettin Lala Latife Lütfi Lütfü
    Mahmud Mahmure Malik Mansur Mazhar Mehmed Melek Melikşah Memduh Menderes Mesud Mihail Mihrimah Mihri Mirza Mithat
    Midhat Mazlum Muammer Muhammed Muharrem Muhsin Muhtar Muhtar Murad Musa Mustafa Muzaffer Müfid Münif Mümtaz Münir
    Mürsel Müslim Müşfik Nabi Naci Nadir Nafi Nahit Naim Namık Nasuh Nazım Nazmi Nebi Necati Necib Necmeddin Nedim
    Nejat Nesib Neşet Nevres Nihal Nihat Niyazi Nizameddin Nuh Numan Nurettin Oğuz Oktay Orhan Osman Ömer Özdemir
    Pertev Piri Pir Rafet Ragıb Rahmi Ramazan Rasim Raşid Rauf Receb Refet Refik Refia Remzi Resul Reşad Reşid Rıdvan
    Rıfat Rıfkı Rıza Ruhi Rükneddin Rüstem Rüşdü Rüştü Saadettin Sabahaddin Sabri Sadık Sadi Sadri Sadreddin Safiye
    Said Salih Salim Sami Samih Sarı Satılmış Savcı Sedat Selahaddin Selami Selim Selman Seyfi Seyfeddin Seyit Sırrı
    Sinan Siyavuş Sokollu Suad Suavi Süheyla Süleyman Süreyya Şaban Şahin Şakir Şefik Şehabeddin Şemseddin
    Şemsi Şerafettin Şerif Şevket Şevki Şinasi Şükrü Tahir Tahsin Talat Talha Talip Tarhan Tarık Tayyar Tekin Tevfik
    Timur Timurtaş Toktamış Tuğrul Turgud Turhan Uluç Umur Uzun Ümid Vahdeddin Vahid Vasıf Vecihi Vefik Vehbi Veli
    Veysel Yahya Yakub Yavuz Yıldırım Yunus Yusuf Yücel Zağanos Zahid Zekai Zekeriya Zeki Zeynep Zihni Ziya Zübeyde
    Zühtü Zülfikar Atilla Attila Hülagu Batu Gazan Olcaytu Süleymanşah Keykubad Keyhüsrev Keykavus Kılıçarslan
    Edib Elif Emel Halet Leyla Meral Mübeccel Mükerrem Nermin Nezihe Nurhan Sabiha Selma Semiha Serpil Yaşar
    Alâeddin Turahan Evrenos Mihal Aykut Konur Akça Orkun Bilge Bumin İstemi Kürşad Mete
"""
_WESTERN = """
    Aaron Abraham Adam Adolf Adolphe Adrian Albert Alberto Alec Aleksandr Aleksandır Aleksander Aleksey Alessandro
    Alexander Alexandre Alexis Alfred Alfredo Alois Andrei Andrew Andrey André Angela Anna Anne Anthony Antoine Anton
    Antonio Aristide Arnold Arthur August Augustus Austen Barbara Benedict Benito Benjamin Bernard Bernhard Boris Carl
    Carlo Carlos Caroline Catherine Cecil Charles Charlotte Chester Christian Christopher Claude Clement Colin Cordell
    Cyrus Dag Daniel David Dean Denis Diana Dimitri Dmitri Dmitriy Donald Douglas Dwight Eduard Edmond Edmund Edward
    Edvard Edwin Ekaterina Eleanor Elihu Elizabeth Emile Emma Eric Erich Ernest Ernst Eugene Eugène Felix Ferdinand
    Fernando Florence Francesco Francis Franciscus Franklin Franz François Frank Frederick Friedrich Gaston Gavriil
    Alan Dennis Fred Gregory
    Geoffrey Georg Georges Georgi Georgiy Gerald Gerhard Gilbert Giovanni Giuseppe Giulio Gladwyn Grigoriy
    Grigori Guglielmo Gustav Guy Hans Harold Harry Hector Heinrich Helen Helmut Henri Henry Herbert Herman Hermann
    Hubert Hugh Hugo Ian Ignaz Igor Ivan Isabella Jacob Jacques James Jan Jane Jawaharlal Jean Jeanne Jerome Johann
    Johannes John Jonathan Jorge Josef Joseph Josip José Juan Jules Julius Karl Katherine Kemalettin Konrad Konstantin
    Konstantinos Kristof Kurt Lawrence Leo Leon Leonard Leonid Leopold Lev Lewis Lloyd Lothar Louis Louise Lucius
    Ludwig Luigi Luis Lyndon Maksim Manuel Marcel Margaret Maria Marie Mario Mark Martin Mary Matthew Maurice Max
    Maxim Maximilian Michael Michel Miguel Mihail Mikhail Miklós Milan Molly Moritz Napoleon Napolyon Nelson Neville
    Nicholas Nicolas Niels Nigel Nikola Nikolai Nikolay Norman Oliver Oscar Oskar Otto Pablo Patrick Paul Pavel Pedro
    Peter Petro Philip Philipp Philippe Pierre Pietro Pyotr Ralph Ramsay Raymond Reginald René Richard Robert Roger Roy
    Roland Roman Ronald Rosa Rudolf Rudolph Rudyard Rufus Salvador Samuel Sergei Sergey Simon Sidney Sofia Stanley
    Stefan Stephen Steven Stratford Stefanos Theodore Theodor Theodoros Thomas Timothy Tommaso Ulrich Umberto Valentin
    Vasili Vasiliy Vasily Victor Victoria Viktor Vincent Virginia Vittorio Vladimir Vyacheslav Walter Warren Werner
    Wilhelm Willem William Willy Winston Wolfgang Woodrow Yakov Yegor Yuri Zoltan
    Amos Basil Clarence Clifford Edgar Elmer Hiram Homer Horace Kenneth Lyman Myron Nathaniel Orville Percy Ulysses
    Wendell Wilbur
    Agnes Agnès Alfonso Alice Alphonse Andreas Auguste Brigitte Christina Christine Claudia Constance Cyril Deborah
    Diego Dieter Edith Elena Émile Emily Enrique Étienne Eva Francisco Fritz Gabriel Galina Gertrud Giorgio
    Guillaume Gustave Günther Harriet Helga Hildegard Ingrid Irena Irene Irina Jennifer Judith Julia Jürgen Karin Klaus
    Laura Léon Linda Lorenzo Lucien Ludmila Marco Margarete Martha Monika Nancy Natalia Natalya Nikolaus Olga Paolo
    Patricia Petra Rachel Rafael Rebecca Renate Ricardo Roberto Ruth Sabine Sarah Stefano Susan Susanne Svetlana Tatiana
    Tatyana Ursula
"""
_GERMAN = """
    Anselm Clemens Eberhard Elisabeth Gebhard Gottfried Gustav Joachim Kaspar Katharina Klemens Luise Otto Prokop
    Siegfried Sophie Theresia Wenzel
"""
_RUSSIAN = """
    Абрам Адам Александр Александра Алексей Анатолий Анастас Андрей Анна Антон Аркадий Артур Борис Вадим Валериан
    Василий Виктор Виталий Владимир Всеволод Вячеслав Георгий Глеб Григорий Давид Даниил Дмитрий Евгений Екатерина
    Елена Елизавета Иван Игнатий Игорь Илья Иосиф Карл Кирилл Константин Лазарь Лев Леонид Лука Максим Мария Матвей
    Михаил Моисей Надежда Наталья Никита Николай Олег Ольга Осип Павел Пётр Петр Платон Роман Семён Семен Сергей София
    Степан Татьяна Светлана Тимофей Фёдор Федор Феликс Филипп Юрий Яков Ярослав
    Абдул Абдулла Али Ахмед Ахмет Энвер Иззет Исмет Ибрагим Исмаил Кемаль Мехмед Мехмет Мурад Мустафа Мухаммед Осман
    Рауф Решид Селим Сулейман Талаат Халил Юсуф Якуб Хасан Хусейн
    Август Альберт Артур Вильгельм Генрих Георг Джон Жан Жозеф Иоганн Иосиф Людовик Людвиг Мария Наполеон Отто
    Ричард Стратфорд Томас Уильям Уинстон Франц Франсуа Фридрих Чарльз Шарль Эдуард
"""

_FINALS = str.maketrans("dbtp", "tptp")


def _key(name: str) -> str:
    folded = turkish.fold(name)
    return folded[:-1] + folded[-1:].translate(_FINALS)


GIVEN: Final = frozenset(map(_key, (_TURKISH + _WESTERN + _GERMAN + _RUSSIAN).split()))


def is_given(name: str) -> bool:
    """Tell whether a word is a given name of the lists.

    >>> is_given("Mehmet"), is_given("Mehmed"), is_given("Moskova")
    (True, True, False)
    """
    return _key(name) in GIVEN
