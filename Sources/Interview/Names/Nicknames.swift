/// Whether two given names may be one person's: the same by any folding, or one a usual short or pet form of the
/// other ("Bob" and "Robert").
///
/// Spellings of one name, such as Catherine and Katherine, are two names: whoever has the one does not like to be
/// written the other. So are two short forms of one name: nobody who goes by "Bob" is written to as "Rob".
public func areSameGivenName(_ one: String, _ other: String) -> Bool {
  if NameFolding.difference(one, other) != nil { return true }
  let (one, other) = (NameFolding.key(one), NameFolding.key(other))
  return Nicknames.forms(of: one).contains(other) || Nicknames.forms(of: other).contains(one)
}

/// Whether a word is a usual given name, or a short or pet form of one.
public func isUsualGivenName(_ word: String) -> Bool { Nicknames.all.contains(NameFolding.key(word)) }

/// Given names and their short and pet forms.
private enum Nicknames {
  /// The forms of a name, all folded like the name.
  ///
  /// - Complexity: O(lines of the name's first letter).
  static func forms(of name: String) -> [String] {
    guard let letter = name.utf8.first else { return [] }
    return table.withUTF8Buffer { table in
      [letter, beyondASCII].flatMap { letter in
        lines[letter, default: []].flatMap { line -> [String] in
          guard isFirst(name, of: table[line]) else { return [] }
          let words = String(decoding: table[line], as: UTF8.self).split(separator: " ")
          return words.dropFirst().map { NameFolding.key(String($0)) }
        }
      }
    }
  }

  /// Whether a line is a name's, which is folded.
  private static func isFirst(_ name: String, of line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let first = line.prefix { $0 != UInt8(ascii: " ") }
    if first.allSatisfy({ $0 < 0x80 }) { return first.lazy.map { $0 | 0x20 }.elementsEqual(name.utf8) }
    return NameFolding.key(String(decoding: first, as: UTF8.self)) == name
  }

  /// Stands for the first letter of a name that is not one of ASCII.
  private static let beyondASCII: UInt8 = 0xFF

  /// The lines of the table by the small letter that they begin with; the names stay as they are until one is wanted.
  private static let lines: [UInt8: [Range<Int>]] = table.withUTF8Buffer { table in
    var lines: [UInt8: [Range<Int>]] = [:]
    var start = 0
    while start < table.count {
      let end = table[start...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
      let letter = table[start] < 0x80 ? table[start] | 0x20 : beyondASCII
      lines[letter, default: []].append(start..<end)
      start = end + 1
    }
    return lines
  }

  /// All names and forms, folded; built when first asked for.
  static let all = Set(
    "\(table)".split { $0 == " " || $0 == "\n" }.map { NameFolding.key(String($0)) })

  /// A line a name, the name itself and then the forms of it.
  ///
  /// What differs from a name as a slip of the pen does is no form of it.
  private static let table: StaticString = """
    Aaron Ron Ronnie
    Abigail Abby Abbie Gail
    Abraham Abe Bram
    Ada Addie
    Adam Ad
    Adelaide Addie Ada Heidi
    Adrian Ade
    Adriana Ria
    Agnes Aggie Nessie
    Agnieszka Aga
    Aidan Aid
    Alan Al
    Albert Al Bert Bertie
    Alberto Beto
    Aleksander Alek Olek Sasha
    Aleksandr Sasha Sanya Alex Shura
    Aleksandra Ola Sasha
    Alessandro Sandro Ale
    Alexander Alex Al Alec Lex Xander Sandy Sasha Sander Zander Alek
    Alexandra Alex Sandra Sandy Lexi Lexie Sasha Alexa Ali Allie Sacha
    Alexandre Alex
    Alexei Alyosha Lyosha Alex
    Alexis Alex Lexi Lexie
    Alfonso Poncho Fonso Al
    Alfred Al Alf Alfie Fred Freddie
    Alice Ally Allie Ali
    Alison Ali Allie Ally
    Allan Al
    Allen Al
    Allison Ali Allie Ally
    Alphonse Al Alf
    Alvin Al
    Alyssa Aly Lyssa
    Amanda Mandy Manda Mandi
    Amelia Amy Millie Mellie Mia Emmy
    Anastasia Ana Stacy Stasia Nastya Tasia Asya
    Anatoly Tolya Tolik
    Andrea Andie Andi Drea
    Andreas Andi Andy
    Andrei Andryusha Andy
    Andrew Andy Drew
    Andrzej Andy
    Angela Angie Angel
    Angelica Angie Angel
    Angelina Angie Lina
    Anita Nita
    Ann Annie Nan
    Anna Annie Anya Anka Ania Nan
    Anne Annie Nan Nancy
    Annabelle Anna Belle Annie
    Annette Annie Netta
    Anthony Tony Ant
    Antoine Tony
    Antonia Toni Tonia
    Antonio Tony Toño Nino Toni
    Archibald Archie
    Ariana Ari
    Ariel Ari
    Arnold Arnie
    Artemis Artie
    Arthur Art Artie
    Artur Art
    Ashley Ash
    Ashton Ash
    Augustine Gus Augie
    Augustus Gus Augie
    Aurora Rory
    Barbara Barb Barbie Babs Bobbie Basia
    Bartholomew Bart
    Bartosz Bartek
    Basil Baz
    Beatrice Bea Bee Trixie Trish
    Beatriz Bea
    Benedict Ben Benny
    Benjamin Ben Benny Benji Benjy
    Bernadette Bernie Detta
    Bernard Bernie
    Bethany Beth
    Beverly Bev
    Bradford Brad
    Bradley Brad
    Brandon Bran
    Brenda Bren
    Brendan Bren
    Brian Bri
    Brianna Bri
    Bridget Biddy Bridie
    Brittany Britt
    Bronwyn Bron
    Bruno Bru
    Calvin Cal
    Cameron Cam
    Camilla Millie Cami Milla
    Camille Cami
    Carlos Charlie Carlitos
    Carol Carrie
    Caroline Carrie Caro Carol Lina
    Carolyn Carol Carrie Lyn
    Cassandra Cass Cassie Sandra Sandy
    Catalina Cata Lina
    Caterina Cate Rina
    Catherine Cate Cath Cathy Cat Kate Katie Cathie
    Cecilia Cece Celia Cissy
    Charles Charlie Chuck Chas Chaz Chip
    Charlotte Charlie Lottie Lotte Char Carly
    Chelsea Chels
    Cheryl Cher
    Chester Chet
    Chidi Chi
    Chloe Clo
    Christian Chris Christy
    Christina Chris Chrissy Tina Christy Christie
    Christine Chris Chrissy Tina Christy Christie
    Christopher Chris Topher Kit Kris Christy
    Clarence Clare
    Claudia Claud Claudie
    Clayton Clay
    Clement Clem
    Clementine Clem Clemmie
    Clifford Cliff
    Clifton Cliff
    Clinton Clint
    Colleen Coll
    Concepción Concha Conchita
    Conrad Con Kurt
    Constance Connie
    Constantine Con Kostya Gus Dean
    Consuelo Chelo
    Cordelia Delia Cordy
    Cornelia Nell Nellie
    Cornelius Neil Con Corny
    Courtney Court
    Cristina Cris Tina
    Crystal Chris
    Curtis Curt
    Cynthia Cindy Cyn
    Dalton Dal
    Daniel Dan Danny Dani
    Daniela Dani Ela
    Danielle Dani Dan Elle
    Daphne Daph
    David Dave Davey Davy Dai
    Deborah Deb Debbie Debby
    Debra Deb Debbie Debby
    Delores Dolly Lola
    Dennis Den Denny
    Derek Del Rick
    Desmond Des Desi
    Diana Di
    Diane Di
    Dirk Dick
    Dmitri Dima Mitya
    Dmitry Dima Mitya
    Dolores Lola Dolly
    Dominic Dom Nick Nicky
    Dominik Dom
    Dominique Dom Nikki
    Donald Don Donny Donnie
    Donna Don
    Dorothea Dora Dot Thea Dottie
    Dorothy Dot Dottie Dolly Dora Dee Dodie
    Douglas Doug Dougie
    Duncan Dunc
    Dwight Dewey
    Ebenezer Eben
    Edgar Ed Eddie Ned
    Edith Edie
    Edmund Ed Eddie Ned Ted
    Eduardo Lalo Edu Eddie
    Edward Ed Eddie Ned Ted Teddy Eddy
    Edwin Ed Eddie Ned
    Eileen Lena
    Ekaterina Katya Kate Katia
    Eleanor Ellie Nell Nora Nellie Ella Lenore El
    Elena Lena Ellie Lenka Lelya
    Eli El
    Elias Eli
    Elijah Eli
    Elisabeth Lisa Liz Lis Elise Elsa Beth Bettina Lisbeth Betsy
    Elise Lise
    Elizabeth Liz Lizzie Lizzy Beth Betty Betsy Eliza Liza Lisa Libby Ellie Elsie Bess Bessie Bette Elisa Elsa Lilibet Buffy Lise
    Ellen Nell Ellie Nellie
    Elliot El
    Emanuel Manny
    Emilia Emi Mila Millie
    Emily Em Emmy Millie Emmie
    Emma Em Emmy
    Emmanuel Manny Manu
    Enrique Quique Kike Rick Ricky
    Eric Rick Ricky
    Erik Rik
    Ernest Ernie
    Ernesto Neto
    Esmeralda Esme
    Esperanza Espe
    Esther Essie Hettie Hetty
    Ethan Eth
    Etienne Steve
    Eugene Gene
    Eugenia Genie Gena
    Eunice Nicey
    Eva Evie
    Evan Ev
    Evangeline Eva Evie Angie
    Evelyn Evie Eve Ev Lyn
    Evgeny Zhenya Eugene Gene
    Ezekiel Zeke
    Ezra Ez
    Fatima Fati
    Felicia Fliss Lisha
    Felicity Fliss Flick Flis
    Felix Fee
    Ferdinand Ferdie Fred
    Fernanda Fer Nanda
    Fernando Fer Nando
    Finlay Fin
    Finnegan Finn
    Fiona Fi
    Florence Flo Flora Flossie Florrie
    Frances Fran Frankie Fanny Francie Franny Sissy Cissy
    Francesca Fran Chesca Frankie Cesca Franny
    Francesco Franco Checco Frank
    Francis Frank Fran Frankie
    Francisca Paca Paquita Fran Cisca
    Francisco Paco Pancho Fran Cisco Frank Kiko Curro
    François Frank
    Franklin Frank Frankie
    Franz Frank
    Frederic Fred Freddie
    Frederick Fred Freddie Rick Fritz Freddy
    Frederik Fred Freek Rik
    Friedrich Fritz Fred
    Gabriel Gabe Gabi Gab Gaby
    Gabriela Gabi Gaby
    Gabriella Gabi Gabby Ella Gaby Brie
    Gabrielle Gabby Gabi Elle Gaby Brie
    Galina Galya
    Gareth Gaz Gary
    Gavin Gav
    Genevieve Gen Ginny Viv Evie
    Geoffrey Geoff
    George Georgie Geo
    Georgia Georgie
    Georgina Georgie Gina
    Gerald Gerry Jerry
    Geraldine Gerry Geri
    Gerard Gerry Jerry
    Gertrude Gert Gertie Trudy Trudie
    Giancarlo Carlo
    Gianna Gia
    Gilbert Gil Bert
    Gillian Gill Jill Gilly
    Giovanni Gianni Gio Vanni Nino
    Giuseppe Beppe Pino Peppe Peppino Joe
    Gloria Glo
    Gordon Gord Gordy
    Grace Gracie
    Graham Gray
    Gregory Greg Gregg
    Grigory Grisha
    Grzegorz Grzesiek Greg
    Guadalupe Lupe Lupita
    Guillermo Memo Guille Willy
    Gustavo Gus Tavo
    Gwendolyn Gwen Wendy
    Hannah Hanna Nan
    Hans Hansi
    Harold Harry Hal
    Harriet Hattie Harry Hatty Hettie
    Harrison Harry
    Harvey Harv
    Hector Heck
    Heather Heath
    Heinrich Heinz Heiner
    Helen Nell Nellie Lena Ellie
    Helena Lena Hela Nell
    Helga Helgi
    Henrietta Hettie Etta Henny Hetty
    Henrik Rik Henk
    Henry Harry Hank Hal
    Herbert Herb Bert Herbie
    Herman Herm
    Hezekiah Hez
    Hilary Hil
    Hilda Hildy
    Horace Harry
    Howard Howie
    Hubert Hugh Bert Hub
    Hugh Hughie
    Ignacio Nacho
    Ignatius Iggy
    Immanuel Manny
    Imogen Immy Imo
    Ines Nes
    Irene Renie Rene
    Irina Ira Irisha
    Isaac Ike Zac
    Isabel Izzy Bel Bella Belle Isa Chabela
    Isabella Izzy Bella Belle Isa
    Isabelle Izzy Belle Isa
    Isadora Izzy Dora
    Isaiah Zay
    Isidore Izzy
    Ismael Ish
    Israel Izzy
    Ivan Vanya
    Jack Jackie
    Jackson Jack
    Jacob Jake Jack Jay Kobe
    Jacqueline Jackie Jacqui Jacky
    Jaime Jimmy
    Jakub Kuba
    James Jim Jimmy Jamie Jem Jay Jimbo Jas
    Jan Janek
    Jane Janie Jenny
    Janet Jan
    Janice Jan
    Jason Jay Jase
    Javier Javi
    Jean Jeanie
    Jeanette Jean Jeannie Netta
    Jedidiah Jed
    Jefferson Jeff
    Jeffery Jeff
    Jeffrey Jeff
    Jennifer Jen Jenny Jenn Jenni Jennie Jenna
    Jeremiah Jerry Jem
    Jeremy Jem Jerry Jez
    Jerome Jerry
    Jesús Chuy Suso Chucho
    Jessica Jess Jessie Jessi
    Jillian Jill Jilly
    Joachim Jo Joe Achim
    Joan Joanie Jo
    Joanna Jo Joey Asia Joasia
    Joanne Jo Joey
    Jocelyn Joss Jo
    Joel Joe
    Johan Joop Han Jo
    Johann Hans
    Johanna Jo Hanna Hanneke Joke
    Johannes Hans Jan Hannes Johan Joop
    John Jack Johnny Johnnie Jonny
    Jonah Joe
    Jonathan Jon Jonny Johnny Nathan Nate Jonty Jonno
    Jordan Jordy Jory
    Jorge Coque
    Jose Pepe Chepe Pepito Joe
    Josefina Pepa Fina Josie
    Joseph Joe Joey Jos Jojo
    Josephine Jo Josie Josy Fina Posy
    Joshua Josh
    Josiah Joe Si
    Joy Joycie
    Joyce Joy
    Juan Juanito Johnny
    Juana Juanita
    Judith Judy Judi Jude
    Julia Jules
    Julian Jules Jule
    Juliana Jules Ana
    Julie Jules
    Juliet Jules
    Juliette Jules Julie
    Julius Jules
    June Junie
    Justin Just Jay
    Justine Tina
    Kamala Kam
    Karen Kari
    Karl Kalle
    Karolina Karo Lina
    Katarina Kat Kata Rina Katya Trina
    Katarzyna Kasia Kaska
    Katharina Kathi Kati Käthe Kat Trina
    Katharine Kate Kathy Katie Kat Kath Kay Kit Kitty
    Katherine Kate Katie Kathy Kat Kath Kay Kit Kitty Kathie Katy
    Kathleen Kathy Kath Kate Katie Kay Kat
    Kathryn Kate Katie Kathy Kat Kath Kay Katy
    Katrina Kat Trina Katie
    Kayla Kay
    Kelly Kel
    Kelvin Kel
    Kendall Ken Kenny
    Kendra Ken
    Kenneth Ken Kenny
    Kerry Kez
    Kevin Kev
    Kieran Kier
    Kimberley Kim Kimmy
    Kimberly Kim Kimmy Kym
    Kirsten Kirsty Kris
    Klaus Nick
    Konrad Kurt
    Konstantin Kostya
    Krishna Kris
    Kristen Kris Kristy Kristi
    Kristin Kris Kristy Kristi
    Kristina Kris Tina Kristy
    Kristopher Kris
    Krystyna Krysia
    Krzysztof Krzysiek Chris Kris
    Kyle Ky
    Lakshmi Laksh
    Lamar Mar
    Lambert Bert
    Lancelot Lance
    Larissa Lara
    Lars Lasse
    Laura Laurie Lori Lala
    Laurel Laurie
    Lauren Laurie Ren Lolly
    Laurence Laurie Larry
    Lavinia Vinnie
    Lawrence Larry Laurie Law Lawrie
    Leah Lee
    Leila Lei
    Leo Lee
    Leon Leo Lee
    Leonard Len Lenny Leo Leon Lennie
    Leonardo Leo Leon Nardo
    Leonid Lyonya Leo
    Leonora Nora
    Leopold Leo Poldi
    Leroy Roy
    Leslie Les
    Lester Les
    Leticia Lety Leti
    Levi Lev
    Lewis Lew Lou
    Liam Lee
    Lidia Lidka
    Lillian Lil Lily Lilly
    Lincoln Linc
    Linda Lin Lindy
    Lindsay Lin Linz
    Lindsey Lin Linz
    Lionel Leo Len
    Lisa Lise
    Logan Lo
    Lorenzo Renzo Lorry
    Loretta Etta Lori
    Lorraine Lori Rainy Raine
    Louis Lou Louie
    Louisa Lou Lulu
    Louise Lou Lulu
    Lourdes Lulu Lou
    Lubomir Lubo
    Luca Luke
    Lucas Luke Luc
    Lucia Lucy Chia
    Lucille Lucy Lou
    Lucinda Lucy Cindy
    Lucretia Lucy
    Ludmila Mila Lyuda
    Ludwig Lutz Wiggy
    Luis Lucho Lou
    Luke Lukey
    Lydia Lyd Liddy
    Lyndon Lyn
    Lynette Lyn
    Mackenzie Mac Kenzie Mack
    Maddison Maddy Maddie
    Madeleine Maddy Maddie
    Madeline Maddy Maddie
    Madison Maddy Maddie
    Magdalena Magda Lena Madzia Maggie Leni
    Malcolm Mal
    Małgorzata Gosia Małgosia
    Manuel Manny Manolo Manu
    Marcella Marcy Ella
    Marcus Marc Mark
    Margaret Maggie Meg Peggy Marge Margie Greta Maisie Daisy Rita Madge Peg Meggie Margo Margot Mags Mamie Peggie
    Margarita Rita Marga Margo
    Margarete Grete Greta Gretchen
    Margherita Rita
    Maria Mia Masha Marika Mimi Ria
    Marianne Mary Anne
    Maribel Mari
    Marie Mimi
    Marilyn Lyn Mary
    Marina Mari Rina
    Marion Mary
    Marissa Rissa Mari
    Marjorie Marge Margie Jorie
    Mark Markie
    Marlene Marly Lena
    Marshall Marsh
    Martha Marty Marta Mattie Patsy
    Martin Marty Mart
    Martina Tina
    Marvin Marv
    Mary Molly Polly May Mamie Mimi Mae Minnie
    Mateo Teo
    Matilda Tilly Mattie Tilda Maud Tillie
    Matteo Teo Matt
    Matthew Matt Matty Mat
    Matthias Matt Matze
    Maureen Mo Reenie
    Maurice Mo Moe
    Maximilian Max Maxi
    Maxine Max Maxie
    Maxwell Max
    Megan Meg Meggie
    Mehmet Memo
    Melanie Mel
    Melinda Mel Mindy Lindy
    Melissa Mel Missy Lissa
    Melody Mel
    Melvin Mel
    Mercedes Merche Mercy Sadie
    Meredith Merry Mere
    Michael Mike Mikey Mick Mickey Micky Mitch Mischa
    Michaela Micky Kaela Mika
    Michal Misha Mike
    Michel Mike Mitch
    Michelangelo Mike
    Michele Shelly Micki
    Michelle Shelly Mich Shell Chelle Micki Shelley
    Miguel Mike Migue
    Mikhail Misha Mike
    Mildred Millie Milly
    Milica Mila
    Millicent Millie Milly
    Milton Milt
    Minerva Minnie
    Miranda Mira Randy Mandy
    Miriam Miri Mimi Mira
    Mitchell Mitch
    Mohamed Mo Moe
    Mohammad Mo Moe
    Mohammed Mo Moe
    Moira Mo
    Moises Moi
    Monica Moni
    Mordecai Mordy
    Morgan Mo
    Mortimer Mort Morty
    Moses Moe Mo
    Moshe Moe
    Muhammad Mo Moe
    Muriel Mu
    Myron Ron
    Nadezhda Nadya Nadia
    Nancy Nan Nance
    Naomi Nomi
    Napoleon Nap Leon
    Natalia Nat Natasha Talia
    Natalie Nat Nattie Talie
    Natasha Tasha Nat
    Nathan Nate Nat
    Nathaniel Nate Nat Nathan Than
    Neville Nev
    Nicholas Nick Nicky Nico Klaus Cole
    Nicola Nicky Nic Nikki
    Nicolas Nico Nick
    Nicole Nikki Nicky Nic Nicki Cole
    Nikita Nik
    Nikola Nik
    Nikolai Kolya Nick
    Nikolaos Nikos Nick
    Nina Ninochka
    Noah Noey
    Noel Nolly
    Norbert Bert Norb
    Noreen Nora
    Norma Normie
    Norman Norm
    Octavia Tavia
    Octavio Tavo
    Oleg Olezhka
    Olga Olya
    Oliver Ollie Olly Noll
    Olivia Liv Livvy Ollie Livy
    Omar Om
    Oscar Ozzie Ossie
    Osvaldo Valdo
    Oswald Oz Ozzie Ossie
    Otto Ottie
    Owen Owie
    Pamela Pam Pammy
    Paola Pao
    Patricia Pat Patty Trish Tricia Patti Patsy Trisha Pattie Paddy
    Patrick Pat Paddy Rick Patty
    Patrizia Patti
    Paul Paulie
    Paula Pauli Polly
    Pauline Polly Paula
    Pavel Pasha
    Pedro Perico Pete
    Penelope Penny Pen Nell Poppy
    Percival Percy Val
    Peter Pete Petey
    Petra Peta
    Philip Phil Pip
    Philippa Pippa Pip
    Philippe Phil
    Phillip Phil Pip
    Philomena Mena Phil
    Phineas Phin
    Phoebe Pheebs
    Phyllis Phyl
    Pilar Pili
    Piotr Piotrek Peter
    Prasad Pras
    Prescott Scott
    Preston Pres
    Priscilla Cilla Prissy Pris
    Prudence Pru Prue
    Quentin Quent Quin
    Quincy Quin
    Rachel Rach Rae Shelly
    Rafael Rafa Raf
    Rafal Rafi
    Ralph Ralphie
    Ramón Moncho
    Randall Randy
    Randolph Randy Dolph
    Raphael Raph Raf Rafi
    Raúl Rulo
    Raymond Ray
    Rebecca Becky Becca Beck Bex Reba
    Reginald Reg Reggie
    Regina Gina Reggie
    Renata Rena
    Reuben Rube
    Rhiannon Rhi
    Ricardo Rico Ricky Rick Richie
    Richard Rick Dick Rich Richie Ricky Dickie Ritchie
    Robert Bob Rob Bobby Robbie Bert Robby Bobbie Robin
    Roberta Bobbie Robbie Berta
    Roberto Beto Rob Berto Tito Bob
    Roderick Rod Roddy Rick
    Rodney Rod
    Rodolfo Fito Rudy
    Rodrigo Rod Rigo
    Roger Rodge Rog
    Roland Rollie Rolly
    Roman Roma
    Ronald Ron Ronnie Ronny
    Rosa Rosie Rosita
    Rosalie Rose Rosie Rosa
    Rosalind Roz Ros Rose Rosie Lindy
    Rosamund Roz Ros Rose
    Rosario Charo
    Rose Rosie
    Rosemary Rose Rosie Romy
    Rowena Ro
    Roxanne Roxy Roxie
    Rudolf Rudi Rudy Dolf
    Rudolph Rudy
    Rufus Rufe
    Rupert Bert Ru
    Russell Russ Rusty
    Ruth Ruthie
    Ryan Ry
    Sabrina Bri Brina
    Salvador Sal Chava
    Salvatore Sal Totò Turi Sam
    Samantha Sam Sammy Sammi Samm
    Samson Sam
    Samuel Sam Sammy
    Sandra Sandy Sandi
    Santiago Santi Diego Chago
    Sara Sally Sadie
    Sarah Sally Sadie Sal
    Sarita Rita
    Scott Scotty
    Sean Shay
    Sebastian Seb Bas Bastian Basti Seba
    Selina Lina
    Serena Rena
    Sergei Seryozha Serge
    Sergey Seryozha Serge
    Seymour Cy Sy
    Shannon Shan
    Sharon Shari Shaz Ron
    Sheldon Shel Shelly
    Sherman Sherm
    Shirley Shirl
    Sibyl Syb
    Sidney Sid
    Siegfried Siggi Sig
    Sigmund Sig Ziggy
    Silas Si
    Silvester Sly
    Simeon Sim Si
    Simon Si
    Simone Mona
    Solomon Sol Solly
    Sondra Sonny
    Sonia Sunny
    Sophia Sophie Soph Fia
    Sophie Soph
    Stacy Stace
    Stanislav Stas Slava Stan
    Stanisław Staszek Stan
    Stanley Stan
    Stefan Stef Steff Steve
    Stefania Stef Stefi
    Stephanie Steph Stephie Stevie Steffi Stef
    Stephen Steve Stevie Steph Ste
    Steven Steve Stevie
    Stewart Stew Stu
    Stuart Stu Stew
    Sunita Suni
    Susan Sue Susie Suzie Suzy Sukie Susy
    Susanna Sue Susie Sanna Anna Zanna
    Susannah Sue Susie Hannah Suky
    Susanne Susi Sanne Sue
    Suzanne Sue Suzie Suzy
    Svetlana Sveta Lana
    Sybil Syb
    Sydney Syd
    Sylvester Sly Syl
    Sylvia Sylvie Syl
    Tabitha Tabby
    Takahiro Taka
    Tamara Tammy Tam Mara
    Tamsin Tam Tammy
    Tania Tan
    Tatiana Tanya Tati
    Terence Terry Tel
    Teresa Terry Tess Tessa Tere Teri Terri Tracy Reese
    Terrance Terry
    Terrence Terry
    Thaddeus Thad Tad
    Thelma Thel
    Theodora Thea Dora Teddy Theo
    Theodore Ted Teddy Theo
    Theresa Terry Tess Tessa Tracy Terri Reese
    Thomas Tom Tommy Thom Tam
    Tiffany Tiff Tiffy
    Timothy Tim Timmy
    Tobias Toby Tobi
    Tomasz Tomek Tom
    Travis Trav
    Trevor Trev
    Trinidad Trini
    Tyler Ty
    Tyrone Ty
    Ulrich Uli Ulli
    Ulrike Ulli Rike Uli
    Ursula Ulla Uschi Ursa
    Valentina Val Tina Vale Valya
    Valentine Val
    Valeria Vale Val Lera
    Valerie Val
    Vanessa Nessa Van Ness
    Vasily Vasya
    Venkatesh Venkat Venky
    Vera Verochka
    Verena Vreni
    Verity Vee
    Veronica Ronnie Vera Ronni Vero Roni Nica
    Veronika Nika Vera
    Vicente Chente
    Victor Vic Vick
    Victoria Vicky Vicki Tori Vic Vickie Tory
    Viktor Vitya Vik
    Viktoria Vika
    Vincent Vince Vinny Vin Vinnie
    Vincenzo Enzo Vince
    Violet Vi Lettie
    Virginia Ginny Ginger Gina Virgie
    Vivian Viv
    Vladimir Vlad Volodya Vova
    Vladislav Vlad Vladik Slava
    Vyacheslav Slava
    Wallace Wally
    Walter Walt Wally Wat
    Wanda Wandy
    Wendell Wen
    Wesley Wes
    Wilbur Will
    Wilfred Wilf Fred Will
    Wilhelm Willi Wim Helmut
    Wilhelmina Mina Minnie Billie Willa Wilma Mineke
    Willem Wim Pim Wil Will
    William Will Bill Billy Willy Liam Willie Wills Billie
    Winifred Win Winnie Freda Winny
    Winston Win
    Wojciech Wojtek
    Wolfgang Wolf Wolfi
    Woodrow Woody
    Xavier Xavi Zav
    Ximena Xime
    Yasmin Yaz Jas
    Yekaterina Katya
    Yelena Lena
    Yevgeny Zhenya
    Yitzhak Itzik
    Yolanda Yoli Yola
    Yuri Yura
    Yvonne Von Vonnie
    Zachariah Zach Zac Zack
    Zachary Zach Zack Zac Zak
    Zebadiah Zeb
    Zebulon Zeb
    Zedekiah Zed
    Zofia Zosia
    """
}
