/// How English is misspelt, as far as writers mix letters up: data of `EditCosts`.
///
/// The sounds and their spellings are written by hand. The costs were set by hand, and fitted from there to misspellings
/// that people made, so that what they meant is the likeliest by these costs, how common words are, and `Likeness`
/// (maximum likelihood, the alignments made anew at each step); those that were not met are as they were set.
extension EditCosts {
  /// A letter of the right word, and what it costs to write another one for it; 145 for those that are not there.
  static let substitutions = """
    a e:58 g:125 i:69 o:67 q:128 s:109 u:82 w:129 y:98 z:130
    b d:92 g:138 h:129 l:130 n:100 p:75 s:154 v:90
    c a:131 b:160 d:103 f:138 g:93 k:51 l:132 m:157 n:119 p:138 q:61 r:125 s:59 t:94 v:99 w:151 x:63 y:150 z:127
    d b:86 c:101 e:105 f:94 g:118 j:108 l:148 m:153 o:129 p:148 r:129 s:96 t:73 x:130 y:154
    e a:62 d:111 i:56 m:150 o:99 r:82 s:139 u:88 w:95 y:77
    f c:133 d:89 g:93 l:150 n:126 r:132 s:148 t:119 v:66 z:152
    g b:130 c:91 d:133 f:96 h:93 j:48 k:98 q:130 s:157 t:135 v:107 y:129
    h b:111 g:77 j:92 n:93 u:122 w:127 y:110
    i a:72 e:45 g:149 j:128 k:125 m:149 o:88 p:150 u:83 y:45 z:128
    j d:84 g:33 h:92 i:128 k:90 l:124 m:128 n:128 u:128 y:105
    k c:64 g:86 i:129 j:90 l:102 m:135 o:128 q:69 w:149
    l b:140 c:133 f:151 g:153 k:94 m:140 o:132 p:130 r:94 s:153 t:148 u:132
    m c:137 d:129 j:132 k:131 n:56 p:152 r:149 s:156 t:151 u:150 w:129
    n b:98 c:148 d:124 f:134 g:156 h:97 j:128 m:62 p:155 r:148 w:149 x:139 z:149
    o a:71 b:148 c:154 e:71 i:87 k:129 l:130 p:100 u:70
    p b:73 f:148 l:138 m:134 o:80 q:99 t:149 u:148 w:154
    q a:128 c:59 g:122 k:58 p:98 w:90
    r d:136 e:93 f:117 g:155 i:140 l:98 m:155 q:154 t:89 u:148 v:150 w:151 x:149
    s a:87 b:149 c:59 d:96 e:130 f:165 g:158 i:130 l:138 m:161 n:148 o:150 p:150 q:159 r:125 t:133 u:152 v:136
    s w:132 x:96 y:150 z:57
    t b:150 c:83 d:73 f:132 g:137 k:127 l:138 m:150 n:148 o:125 p:130 r:96 s:112 u:130 v:138 w:122 y:102 z:153
    u a:79 e:67 h:128 i:76 j:128 l:141 o:65 w:84 y:82
    v b:85 c:97 d:133 f:66 j:126 m:150 p:137 r:148 s:149 t:140 w:77
    w a:129 e:95 l:118 m:126 q:91 s:110 t:127 u:100 v:82
    x c:47 d:129 g:133 s:74 z:84
    y a:75 e:66 g:129 h:128 i:29 j:93 m:149 t:95 u:100 x:125
    z a:107 c:130 s:53 t:123 x:74
    """

  /// What it costs to leave out each letter, a to z: a line for one of a doubled letter, the first of a word, the last,
  /// and any other.
  static let missing = """
    34 59 35 42 35 26 20 22 56 32 34 32 42 21 50 22 32 29 35 33 44 16 32 32 32 44
    101 113 102 112 106 122 111 97 105 107 108 100 123 110 108 90 99 107 92 113 101 111 116 105 106 106
    60 88 89 72 29 87 82 86 64 86 81 77 64 86 56 88 86 86 77 80 50 86 87 89 53 86
    52 77 70 65 51 68 67 68 47 54 74 64 77 57 63 79 53 61 63 62 46 82 67 60 57 69
    """

  /// What it costs to write each letter besides, in the same order.
  static let extra = """
    42 31 56 55 51 47 46 50 48 50 55 34 40 53 54 66 50 35 53 38 53 50 50 50 50 53
    147 153 138 152 150 153 152 145 138 151 150 132 151 155 128 159 150 151 145 155 153 153 151 158 151 150
    96 60 90 80 40 78 101 88 75 80 80 76 87 74 103 101 80 84 82 75 86 80 83 83 97 82
    74 91 93 75 71 112 100 55 82 108 101 87 107 75 84 102 116 74 89 72 86 84 103 95 101 111
    """

  /// The letters of the right word, the ways in which they get written, and what each costs; `_` is nothing.
  static let sounds = """
    ie ei:22 y:56 ee:59 i:59 e:56
    ei ie:32 i:78 ee:57 ai:59 ay:51 e:59
    ea ee:39 e:57 ie:71 a:72 ae:70
    ee ea:50 i:65 e:63 ie:63
    ai ay:57 ei:58 a:53 e:61 ia:59
    ay ai:63 ey:63 ae:63
    ey y:59 ie:66 ay:63 ee:63
    y ie:33 ey:49 ee:37 i:51 e:48
    oo u:49 ou:70 o:57 ew:57
    ou o:60 u:38 oo:67 ow:50 uo:45
    ow ou:42 o:43 au:43 oe:70
    au o:78 aw:57 a:52 ou:61 ua:41
    aw au:56 o:63 or:57 a:54
    oa o:57 oe:37 ow:72
    oe o:63 ow:43 oa:63
    oi oy:57 io:53
    oy oi:57
    ue u:57 ew:43 oo:57 eu:43
    ew u:46 ue:60 oo:59 eu:56
    ui i:57 u:57 iu:57 oo:37 ue:57
    eu u:57 ew:64 ue:42 oo:57
    ia ai:55 ya:57 ea:58 a:57
    io oi:63 eo:63 o:63
    ua au:63 wa:53 a:63
    eau o:35 eu:57 u:43 ua:57 au:57 eua:57 ue:57
    ieu eu:57 u:58 iew:57 ew:57
    iew ew:57 eiw:57 ui:57
    eou io:57 ou:57 eo:57 u:57
    ious ous:50 eous:50 us:40 ius:50 ios:50
    eous ious:43 ous:50 us:24
    ous us:51 os:50 is:45 ose:51 es:45 uos:50 ius:52
    us ous:57 is:50 es:70
    uous ous:57 us:72 ious:52
    ial al:52 ual:68 ail:57
    ual al:58 ule:57 ial:77 aul:57
    ular uler:57 ulor:57 ualr:57
    le el:35 al:61 il:57 ul:66 l:36
    el le:57 al:28 il:49 l:28
    al le:53 el:56 il:62 ul:57
    il al:81 le:44 el:57
    er or:60 ar:48 ur:54 ir:44 re:59 a:72
    or er:44 ar:55 our:49 ur:66
    ar er:37 or:68 ir:70 ur:56
    ur er:40 ir:38 or:67 ure:40
    ir ur:57 er:55 ier:51
    re er:47 ar:78 or:80 ri:58
    ure er:51 or:86 ur:57 ar:54 uer:57
    eur er:57 ur:57 uer:57 eru:55
    our or:55 er:66 ure:59
    ear er:49 eer:50 ier:54 are:52 ur:55
    air are:50 aire:50 ear:42 er:52
    are air:58 aire:50 ear:59
    ier er:52 eir:50 ear:50
    eer ear:50 ier:50 ere:55
    ere eer:57 ear:42 ire:57
    able ible:37 abel:38 abl:38 eable:28 abul:38
    ible able:20 ibel:38 ibl:38 eble:38
    ably ibly:35 abley:38
    ibly ably:35 ibley:38
    ability ibility:39 abilty:38
    ibility ability:30 ibilty:38
    ally aly:38 ly:54 lly:20 aley:38 alley:38
    lly ly:44 ley:56
    ly ley:35 lly:8 li:19
    fully fuly:38 fulley:38 fullly:38
    ful full:8 fule:46
    full ful:50
    ment mant:44 mint:44 met:45 emnt:41
    ance ence:26 anse:44 ince:43 ense:45 ans:46 ens:26
    ence ance:30 ense:43 ince:44 anse:44 ens:49 ans:45
    ancy ency:44 ansy:44
    ency ancy:44 ensy:44
    ant ent:55 int:55
    ent ant:63 int:37
    ense ence:28 ance:45
    iance ience:44 eance:44
    ience iance:44 ence:39 ance:44 eince:44
    ient iant:37 ent:51 eint:44
    tion sion:48 cion:41 shun:44 shon:43 tian:44 toin:45 ton:51 tiom:44 tin:61 ion:49
    sion tion:40 cion:44 ssion:48 shun:44 shon:44 zion:44
    ssion sion:44 tion:74 shun:44
    cian tion:10 sion:33 tian:44 shun:44
    cion tion:13 sion:37
    tian cian:50 tion:50 shun:50
    gion jun:50 gon:50
    gian gen:50 jun:50
    geous gous:50 jous:50 jus:50 gus:50
    tious cious:50 sious:50 shus:50 teous:50 tous:50
    cious tious:58 sious:45 shus:50 ceous:50 cous:50 shous:50
    xious ctious:50 kshus:50 xous:50
    cial tial:63 shal:50 sial:50 cal:49 shul:50
    tial cial:69 shal:50 sial:50 shul:50
    cient tient:50 shent:50 sient:50 ciant:50 cent:50
    tient cient:51 shent:50 sient:50 tiant:50
    ciate shiate:50 siate:50 tiate:50 ceate:50
    tiate ciate:50 shiate:50 siate:50
    ture cher:57 chur:50 tur:48 ter:52 tcher:50 sher:50 chure:58
    sure shur:50 zhur:50 sher:50 shure:49 jur:50
    age ige:64 idge:68 ege:47 adge:50
    edge ege:50 adge:50
    idge ige:47 ege:50
    dge ge:19 j:50 dg:50 gde:50 g:56
    dg g:54 j:50
    ge j:50 dge:37 g:18 gue:48
    gi ji:50
    gu g:50 ge:57
    gue g:37 ge:50 ug:50
    j g:63 dg:50 dj:50 ge:27
    que k:42 q:52 c:70 ck:48 ke:50 qe:50
    qu kw:44 q:50 cw:47 k:32 qw:50
    cqu qu:52 q:50
    acq aq:28 ack:44
    ph f:11 p:51 hp:50 v:45 ff:61
    f ph:65 ff:57 gh:86
    gh g:50 _:56 f:53 h:51
    ght t:40 te:34 th:56 gt:44 hgt:44 tgh:44
    igh i:53 ie:43 y:33 ih:50 ei:51
    eigh ay:50 a:36 ei:50 ai:34 ie:50 eig:50
    aigh a:63 ai:50 ay:50
    augh af:50 au:28 aw:50 arf:50
    ough o:40 ow:43 u:40 uf:50 ouf:50 off:50 oo:50 ouh:50
    ought ort:50 aught:41 out:50 ot:50 outh:50
    aught ought:51 ort:50 aut:50
    ck k:35 c:47 kc:49
    k ck:28 c:63
    c ck:36 k:52
    ch tch:57 c:55 sh:46 k:44 hc:46
    tch ch:59
    sh ch:47 s:53 ti:69 hs:50
    sch sc:50 sk:50 sh:50
    sc s:28 c:44 cs:38
    s sc:83 ss:37 c:64 z:54 es:49
    ss s:50 c:65
    cc c:50 k:66 ck:50 cs:50 x:48
    ce s:32 se:19 ss:53
    se ce:51 s:55 ze:55
    ze se:55 s:63
    ise ize:55 ice:52
    ize ise:55
    yse yze:50
    ice ise:50 iss:51
    ci s:43 c:58 si:61 sh:36
    cy sy:56 cey:57 sey:60
    sy cy:30
    ssy cy:57 sy:57
    x cs:46 ks:32 cks:44 xs:54 ex:52
    xc x:64 c:55 ex:50 xs:61 cs:50
    exc ex:65 ecs:50
    exh ex:50
    xh x:50
    cts x:57 cs:57
    ct t:59 c:47 k:37 x:78
    cti xi:57
    kn n:58
    gn n:40 ng:58
    wr r:58
    wh w:57 hw:57
    who ho:57
    rh r:57 hr:57
    ps s:47
    pn n:62
    pt t:51
    bt t:43
    mb m:43
    mn m:28 n:43
    lk k:64
    lm m:58
    ld d:42
    lf f:27
    th t:57 f:69 ht:31 d:78
    tt d:75 t:57
    st s:59
    sw s:62
    wo w:58
    dn n:63
    dj j:32
    nc nk:39 ng:51
    nk ngk:57 nc:62
    ng n:59 gn:53
    ngth nth:57
    h _:44
    isl il:58
    oir wa:49 or:57 wor:57
    ois wa:57
    et ay:70
    ed t:69 d:62 'd:57
    ied yed:50 ed:51
    ies ys:20 eys:45 es:55 ie:62
    ying ing:50 ieing:50 iing:50
    ing in:39 eing:37 ying:49 ig:57 ign:51 inf:81
    es s:59
    ves fs:53
    cess ses:50 sess:50 ces:50 cces:50
    cede ceed:33 seed:50 sede:50
    ceed cede:42 seed:50 sede:50
    sede cede:50 ceed:49
    ery ary:31 ory:47 ry:30 arie:45 erry:44
    ary ery:44 ory:39 ry:17 erry:44 airy:42
    ory ary:43 ery:44 ry:52
    ity aty:56 ety:45 itty:44 ty:50 itiy:44
    ety ity:41
    iety ity:8 aity:44
    iate eate:50 ate:52
    eate iate:50
    uate ate:50
    ite ate:45 it:40 ight:44
    ate it:75 et:51 ait:61 eate:63
    ine in:51 een:55 ene:51
    ile il:50 el:53
    ive iv:52 ave:64 if:71
    ic ick:52 ik:54 ac:74
    ical icle:50 acle:57 icol:68
    icle ical:62 acle:51
    acle ical:50 icle:49
    ology oligy:50 alogy:50 olgy:50
    ically icly:54 icaly:50 acly:50
    phy fy:50 phie:50 fi:47
    psy sy:53 phsy:57 spy:57
    phys fis:57 fys:57 phis:57
    de di:61
    di de:57
    des dis:25
    dis des:57 diss:57
    in en:60 im:66
    en in:57 an:69
    em im:43
    im em:46 in:59
    per pre:55 pur:57 par:57
    pre per:57 pri:56 pro:64
    pro pre:74 por:57 per:79
    for four:57 fore:73
    fore for:57
    be bi:58
    ef if:68
    e _:67
    u w:65 _:69
    a ar:86 er:81
    o or:65 ol:87
    t d:87 tt:78 _:94
    r _:81
    i _:78
    n _:71
    d _:94
    some sum:50
    come cum:50
    one won:61 wun:50
    eight ate:50
    an en:80 in:62
    cho co:57 ko:57
    co cho:59
    ache ake:57
    ech ek:57
    och ok:57
    """
}
