/// How English sounds are written, as far as writers mix them up: data of `EditCosts`.
extension EditCosts {
  /// The rows of the keyboard that most English is typed on; each key lies between two of the row above.
  static let keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

  /// Two letters that are taken for each other, whichever is right.
  static let alike: [String: Cost] = [
    "ae": 55, "ai": 66, "ao": 69, "au": 76, "ei": 55, "eo": 74, "eu": 80, "io": 84, "iu": 80, "ou": 66, "iy": 42,
    "ey": 66, "ay": 79, "cs": 52, "ck": 47, "cq": 79, "kq": 68, "sz": 42, "xs": 74, "xz": 74, "gj": 47, "dt": 68,
    "bp": 79,
    "fv": 68, "mn": 71, "vw": 79, "bv": 89, "gk": 89, "cg": 92, "lr": 94, "jy": 92, "uw": 84, "cx": 89,
    "ct": 94,
    "jd": 100, "bd": 89, "pq": 97, "hn": 94,
  ]

  /// A cost, the letters of the right word, and the ways in which they get written; `_` is nothing.
  static let sounds = """
    38 ie ei
    38 ei ie
    57 ie y ee i e
    57 ei i ee ai ay e
    57 ea ee e ie a ae
    63 ee ea i e ie
    57 ai ay ei a e ia
    63 ay ai ey ae
    63 ey y ie ay ee
    50 y ie ey ee i e
    57 oo u ou o ew
    57 ou o u oo ow uo
    63 ow ou o au oe
    57 au o aw a ou ua
    57 aw au o or a
    57 oa o oe ow
    63 oe o ow oa
    57 oi oy io
    57 oy oi
    57 ue u ew oo eu
    57 ew u ue oo eu
    57 ui i u iu oo ue
    57 eu u ew ue oo
    57 ia ai ya ea a
    63 io oi eo o
    63 ua au wa a
    57 eau o eu u ua au eua ue
    57 ieu eu u iew ew
    57 iew ew eiw ui
    57 eou io ou eo u
    50 ious ous eous us ius ios
    50 eous ious ous us
    50 ous us os is ose es uos ius
    50 us ous is es
    57 uous ous us ious
    57 ial al ual ail
    57 ual al ule ial aul
    57 ular uler ulor ualr
    50 le el al il ul l
    50 el le al il l
    50 al le el il ul ul
    57 il al le el
    44 er or ar ur ir re a
    44 or er ar our ur
    44 ar er or ir ur
    50 ur er ir or ure
    50 ir ur er ier
    50 re er ar or
    57 ure er or ur ar uer
    57 eur er ur uer eru
    57 our or er ure
    50 ear er eer ier are ur
    50 air are aire ear er
    50 are air aire ear
    50 ier er eir ear
    50 eer ear ier ere
    57 ere eer ear ire
    38 able ible abel abl eable abul
    38 ible able ibel ibl eble
    38 ably ibly abley
    38 ibly ably ibley
    38 ability ibility abilty
    38 ibility ability ibilty
    38 ally aly ly lly aley alley
    44 lly ly ley
    38 ly ley lly li
    38 fully fuly fulley fullly
    38 ful full fule
    50 full ful
    44 ment mant mint met emnt
    44 ance ence anse ince ense ans ens
    44 ence ance ense ince anse ens ans
    44 ancy ency ansy
    44 ency ancy ensy
    38 ant ent int
    38 ent ant int
    44 ense ence ance
    44 iance ience eance
    44 ience iance ence ance eince
    44 ient iant ent eint
    44 tion sion cion shun shon tian toin ton tiom tin ion
    44 sion tion cion ssion shun shon zion
    44 ssion sion tion shun
    44 cian tion sion tian shun
    44 cion tion sion
    50 tian cian tion shun
    50 gion jun gon
    50 gian gen jun
    50 geous gous jous jus gus
    50 tious cious sious shus teous tous
    50 cious tious sious shus ceous cous shous
    50 xious ctious kshus xous
    50 cial tial shal sial cal shul
    50 tial cial shal sial shul
    50 cient tient shent sient ciant cent
    50 tient cient shent sient tiant
    50 ciate shiate siate tiate ceate
    50 tiate ciate shiate siate
    50 ture cher chur tur ter tcher sher chure
    50 sure shur zhur sher shure jur
    50 age ige idge ege adge
    50 edge ege adge
    50 idge ige ege
    50 dge ge j dg gde g
    50 dg g j
    50 ge j dge g gue
    50 gi ji
    50 gu g ge
    50 gue g ge ug
    50 j g dg dj ge
    50 que k q c ck ke qe
    50 qu kw q cw k qw
    50 cqu qu q
    44 acq aq ack
    50 ph f p hp v ff
    57 f ph ff gh
    50 gh g _ f h
    44 ght t te th gt hgt tgh
    50 igh i ie y ih ei
    50 eigh ay a ei ai ie eig
    50 aigh a ai ay
    50 augh af au aw arf
    50 ough o ow u uf ouf off oo ouh
    50 ought ort aught out ot outh
    50 aught ought ort aut
    50 ck k c kc
    50 k ck c
    50 c ck k
    50 ch tch c sh k hc
    50 tch ch
    50 sh ch s ti hs
    50 sch sc sk sh
    50 sc s c cs
    50 s sc ss c z
    50 ss s c
    50 cc c k ck cs x
    50 ce s se ss
    50 se ce s ze
    50 ze se s
    50 ise ize ice
    50 ize ise
    50 yse yze
    50 ice ise iss
    57 ci s c si sh
    57 cy sy cey sey
    57 sy cy
    57 ssy cy sy
    50 x cs ks cks xs ex
    50 xc x c ex xs cs
    50 exc ex ecs
    50 exh ex
    50 xh x
    57 cts x cs
    57 ct t c k x
    57 cti xi
    57 kn n
    57 gn n ng
    57 wr r
    57 wh w hw
    57 who ho
    57 rh r hr
    57 ps s
    57 pn n
    57 pt t
    57 bt t
    57 mb m
    57 mn m n
    57 lk k
    57 lm m
    57 ld d
    57 lf f
    57 th t f ht d
    57 tt d t
    57 st s
    57 sw s
    57 wo w
    57 dn n
    57 dj j
    50 nc nk ng
    57 nk ngk nc
    57 ng n gn
    57 ngth nth
    57 h _
    57 isl il
    57 oir wa or wor
    57 ois wa
    57 et ay
    57 ed t d 'd
    50 ied yed ed
    50 ies ys eys es ie
    50 ying ing ieing iing
    50 ing in eing ying ig ign inf
    50 es s
    57 s es
    57 ves fs
    50 cess ses sess ces cces
    50 cede ceed seed sede
    50 ceed cede seed sede
    50 sede cede ceed
    44 ery ary ory ry arie erry
    44 ary ery ory ry erry airy
    44 ory ary ery ry
    44 ity aty ety itty ty itiy
    44 ety ity
    44 iety ity aity
    50 iate eate ate
    50 eate iate
    50 uate ate
    44 ite ate it ight
    44 ate it et ait eate
    50 ine in een ene
    50 ile il el
    50 ive iv ave if
    50 ic ick ik ac
    50 ical icle acle icol
    50 icle ical acle
    50 acle ical icle
    50 ology oligy alogy olgy
    50 ically icly icaly acly
    50 phy fy phie fi
    57 psy sy phsy spy
    57 phys fis fys phis
    57 de di
    57 di de
    57 des dis
    57 dis des diss
    57 in en im
    57 en in an
    57 em im
    57 im em in
    57 per pre pur par
    57 pre per pri pro
    57 pro pre por per
    57 for four fore
    57 fore for
    57 be bi
    57 re ri
    57 ef if
    63 e _
    69 u w _
    78 a ar er
    78 o or ol
    78 t d tt
    76 r _
    78 i _
    78 n _
    94 d _
    94 t _
    50 some sum
    50 come cum
    50 one won wun
    50 eight ate
    57 an en in
    57 er a
    57 cho co ko
    57 co cho
    57 ache ake
    57 ech ek
    57 och ok
    """
}
