/// How English sounds are written, as far as writers mix them up: data of `EditCosts`.
extension EditCosts {
  /// The rows of the keyboard that most English is typed on; each key lies between two of the row above.
  static let keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

  /// Two letters that are taken for each other, whichever is right.
  static let alike: [String: Cost] = [
    "ae": 65, "ai": 78, "ao": 82, "au": 90, "ei": 65, "eo": 88, "eu": 95, "io": 100, "iu": 95, "ou": 78, "iy": 50,
    "ey": 78, "ay": 94, "cs": 62, "ck": 56, "cq": 94, "kq": 81, "sz": 50, "xs": 88, "xz": 88, "gj": 56, "dt": 81,
    "bp": 94,
    "fv": 81, "mn": 85, "vw": 94, "bv": 106, "gk": 106, "cg": 110, "lr": 112, "jy": 110, "uw": 100, "cx": 106,
    "ct": 112,
    "jd": 119, "bd": 106, "pq": 115, "hn": 112,
  ]

  /// A cost, the letters of the right word, and the ways in which they get written; `_` is nothing.
  static let sounds = """
    30 ie ei
    30 ei ie
    45 ie y ee i e
    45 ei i ee ai ay e
    45 ea ee e ie a ae
    50 ee ea i e ie
    45 ai ay ei a e ia
    50 ay ai ey ae
    50 ey y ie ay ee
    40 y ie ey ee i e
    45 oo u ou o ew
    45 ou o u oo ow uo
    50 ow ou o au oe
    45 au o aw a ou ua
    45 aw au o or a
    45 oa o oe ow
    50 oe o ow oa
    45 oi oy io
    45 oy oi
    45 ue u ew oo eu
    45 ew u ue oo eu
    45 ui i u iu oo ue
    45 eu u ew ue oo
    45 ia ai ya ea a
    50 io oi eo o
    50 ua au wa a
    45 eau o eu u ua au eua ue
    45 ieu eu u iew ew
    45 iew ew eiw ui
    45 eou io ou eo u
    40 ious ous eous us ius ios
    40 eous ious ous us
    40 ous us os is ose es uos ius
    40 us ous is es
    45 uous ous us ious
    45 ial al ual ail
    45 ual al ule ial aul
    45 ular uler ulor ualr
    40 le el al il ul l
    40 el le al il l
    40 al le el il ul ul
    45 il al le el
    35 er or ar ur ir re a
    35 or er ar our ur
    35 ar er or ir ur
    40 ur er ir or ure
    40 ir ur er ier
    40 re er ar or
    45 ure er or ur ar uer
    45 eur er ur uer eru
    45 our or er ure
    40 ear er eer ier are ur
    40 air are aire ear er
    40 are air aire ear
    40 ier er eir ear
    40 eer ear ier ere
    45 ere eer ear ire
    30 able ible abel abl eable abul
    30 ible able ibel ibl eble
    30 ably ibly abley
    30 ibly ably ibley
    30 ability ibility abilty
    30 ibility ability ibilty
    30 ally aly ly lly aley alley
    35 lly ly ley
    30 ly ley lly li
    30 fully fuly fulley fullly
    30 ful full fule
    40 full ful
    35 ment mant mint met emnt
    35 ance ence anse ince ense ans ens
    35 ence ance ense ince anse ens ans
    35 ancy ency ansy
    35 ency ancy ensy
    30 ant ent int
    30 ent ant int
    35 ense ence ance
    35 iance ience eance
    35 ience iance ence ance eince
    35 ient iant ent eint
    35 tion sion cion shun shon tian toin ton tiom tin ion
    35 sion tion cion ssion shun shon zion
    35 ssion sion tion shun
    35 cian tion sion tian shun
    35 cion tion sion
    40 tian cian tion shun
    40 gion jun gon
    40 gian gen jun
    40 geous gous jous jus gus
    40 tious cious sious shus teous tous
    40 cious tious sious shus ceous cous shous
    40 xious ctious kshus xous
    40 cial tial shal sial cal shul
    40 tial cial shal sial shul
    40 cient tient shent sient ciant cent
    40 tient cient shent sient tiant
    40 ciate shiate siate tiate ceate
    40 tiate ciate shiate siate
    40 ture cher chur tur ter tcher sher chure
    40 sure shur zhur sher shure jur
    40 age ige idge ege adge
    40 edge ege adge
    40 idge ige ege
    40 dge ge j dg gde g
    40 dg g j
    40 ge j dge g gue
    40 gi ji
    40 gu g ge
    40 gue g ge ug
    40 j g dg dj ge
    40 que k q c ck ke qe
    40 qu kw q cw k qw
    40 cqu qu q
    35 acq aq ack
    40 ph f p hp v ff
    45 f ph ff gh
    40 gh g _ f h
    35 ght t te th gt hgt tgh
    40 igh i ie y ih ei
    40 eigh ay a ei ai ie eig
    40 aigh a ai ay
    40 augh af au aw arf
    40 ough o ow u uf ouf off oo ouh
    40 ought ort aught out ot outh
    40 aught ought ort aut
    40 ck k c kc
    40 k ck c
    40 c ck k
    40 ch tch c sh k hc
    40 tch ch
    40 sh ch s ti hs
    40 sch sc sk sh
    40 sc s c cs
    40 s sc ss c z
    40 ss s c
    40 cc c k ck cs x
    40 ce s se ss
    40 se ce s ze
    40 ze se s
    40 ise ize ice
    40 ize ise
    40 yse yze
    40 ice ise iss
    45 ci s c si sh
    45 cy sy cey sey
    45 sy cy
    45 ssy cy sy
    40 x cs ks cks xs ex
    40 xc x c ex xs cs
    40 exc ex ecs
    40 exh ex
    40 xh x
    45 cts x cs
    45 ct t c k x
    45 cti xi
    45 kn n
    45 gn n ng
    45 wr r
    45 wh w hw
    45 who ho
    45 rh r hr
    45 ps s
    45 pn n
    45 pt t
    45 bt t
    45 mb m
    45 mn m n
    45 lk k
    45 lm m
    45 ld d
    45 lf f
    45 th t f ht d
    45 tt d t
    45 st s
    45 sw s
    45 wo w
    45 dn n
    45 dj j
    40 nc nk ng
    45 nk ngk nc
    45 ng n gn
    45 ngth nth
    45 h _
    45 isl il
    45 oir wa or wor
    45 ois wa
    45 et ay
    45 ed t d 'd
    40 ied yed ed
    40 ies ys eys es ie
    40 ying ing ieing iing
    40 ing in eing ying ig ign inf
    40 es s
    45 s es
    45 ves fs
    40 cess ses sess ces cces
    40 cede ceed seed sede
    40 ceed cede seed sede
    40 sede cede ceed
    35 ery ary ory ry arie erry
    35 ary ery ory ry erry airy
    35 ory ary ery ry
    35 ity aty ety itty ty itiy
    35 ety ity
    35 iety ity aity
    40 iate eate ate
    40 eate iate
    40 uate ate
    35 ite ate it ight
    35 ate it et ait eate
    40 ine in een ene
    40 ile il el
    40 ive iv ave if
    40 ic ick ik ac
    40 ical icle acle icol
    40 icle ical acle
    40 acle ical icle
    40 ology oligy alogy olgy
    40 ically icly icaly acly
    40 phy fy phie fi
    45 psy sy phsy spy
    45 phys fis fys phis
    45 de di
    45 di de
    45 des dis
    45 dis des diss
    45 in en im
    45 en in an
    45 em im
    45 im em in
    45 per pre pur par
    45 pre per pri pro
    45 pro pre por per
    45 for four fore
    45 fore for
    45 be bi
    45 re ri
    45 ef if
    50 e _
    55 u w _
    62 a ar er
    62 o or ol
    62 t d tt
    60 r _
    62 i _
    62 n _
    75 d _
    75 t _
    40 some sum
    40 come cum
    40 one won wun
    40 eight ate
    45 an en in
    45 er a
    45 cho co ko
    45 co cho
    45 ache ake
    45 ech ek
    45 och ok
    """
}
