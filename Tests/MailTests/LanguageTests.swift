import Mail
import Source
import Testing

@Suite("The language of a draft")
struct LanguageTests {
  @Test(
    "is guessed from small words and the script",
    arguments: [
      ("Thank you for the talk about the new team and what it does for your customers.", Language.english),
      ("Vielen Dank für das Gespräch, ich habe mich sehr über die Einladung und das Team gefreut.", .other("German")),
      ("Merci pour votre temps, je suis très heureux de vous avoir rencontré dans votre bureau.", .other("French")),
      ("Muchas gracias por la entrevista, me gustó mucho conocer a los miembros de su equipo.", .other("Spanish")),
      ("Спасибо за интересную беседу и за подробный рассказ о команде.", .other("a language in another script")),
      ("Thanks, Grace!", .unknown),
      ("Thank you for lunch at Le Pain de la Gare with the team from the Paris office.", .english),
    ])
  func guess(text: String, expected: Language) throws {
    #expect(try draft(text, path: "a.txt").language == expected)
  }

  /// Thank-you letters, of sixty words or so each.
  private static let samples: [(text: String, language: Language)] = [
    (
      """
      Sehr geehrte Frau Hopper,

      vielen Dank für das freundliche Gespräch am Freitag und für den Einblick in Ihre Abteilung. \
      Besonders gefallen hat mir, wie Ihr Team die nächtliche Last von sechs Stunden auf eine verkürzt \
      hat. Gern würde ich an dieser Aufgabe mitarbeiten und meine Erfahrung mit Kafka einbringen. Für \
      Rückfragen stehe ich jederzeit zur Verfügung und freue mich auf Ihre Antwort.

      Mit freundlichen Grüßen
      Ada Lovelace
      """, .other("German")
    ),
    (
      """
      Bonjour Madame Hopper,

      je vous remercie de m'avoir reçue vendredi dans vos bureaux et de m'avoir présenté votre équipe. \
      J'ai été très intéressée par la façon dont vous avez réduit la charge de nuit de six heures à une \
      seule. Je serais heureuse de travailler avec vous sur ce projet et je reste à votre disposition pour \
      toute question.

      Cordialement,
      Ada Lovelace
      """, .other("French")
    ),
    (
      """
      Estimada señora Hopper:

      Muchas gracias por recibirme el viernes y por enseñarme cómo trabaja su equipo. Me gustó mucho ver \
      de qué manera redujeron la carga nocturna de seis horas a una. Me encantaría participar en ese \
      proyecto y aportar mi experiencia con Kafka. Quedo a su disposición para cualquier pregunta y espero \
      tener pronto noticias suyas.

      Un cordial saludo,
      Ada Lovelace
      """, .other("Spanish")
    ),
    (
      """
      Gentile signora Hopper,

      la ringrazio molto per il colloquio di venerdì e per avermi presentato la sua squadra. Mi è piaciuto \
      vedere come avete ridotto il carico notturno da sei ore a una sola. Sarei felice di lavorare con voi \
      a questo progetto e di portare la mia esperienza con Kafka. Resto a disposizione per qualsiasi \
      domanda e attendo con piacere una sua risposta.

      Cordiali saluti,
      Ada Lovelace
      """, .other("Italian")
    ),
    (
      """
      Beste mevrouw Hopper,

      hartelijk dank voor het prettige gesprek van vrijdag en voor de rondleiding langs uw afdeling. Ik \
      vond het bijzonder om te zien hoe uw team de nachtelijke belasting van zes uur naar één uur heeft \
      teruggebracht. Graag werk ik aan deze opgave mee en breng ik mijn ervaring met Kafka in. Als u nog \
      vragen heeft, hoor ik dat graag.

      Met vriendelijke groet,
      Ada Lovelace
      """, .other("Dutch")
    ),
    (
      """
      Prezada senhora Hopper,

      muito obrigada por me receber na sexta-feira e por apresentar a sua equipe. Gostei muito de ver como \
      vocês reduziram a carga noturna de seis horas para uma. Eu teria grande prazer em trabalhar com \
      vocês nesse projeto e em trazer a minha experiência com Kafka. Fico à disposição para qualquer \
      pergunta e aguardo notícias.

      Atenciosamente,
      Ada Lovelace
      """, .other("Portuguese")
    ),
    (
      """
      Szanowna Pani,

      bardzo dziękuję za piątkową rozmowę i za pokazanie mi, jak pracuje Pani zespół. Szczególnie \
      zainteresowało mnie to, w jaki sposób skrócili Państwo nocne przetwarzanie z sześciu godzin do \
      jednej. Chętnie wezmę udział w tym projekcie i podzielę się swoim doświadczeniem w pracy z systemem \
      Kafka. W razie pytań jestem do dyspozycji i czekam na odpowiedź.

      Z poważaniem,
      Ada Lovelace
      """, .other("Polish")
    ),
    (
      """
      Hej Grace,

      tack så mycket för det trevliga samtalet i fredags och för att du visade mig hur ert team arbetar. \
      Jag tyckte att det var mycket intressant att se hur ni har minskat nattens körning från sex timmar \
      till en. Jag skulle gärna vilja arbeta med den uppgiften och bidra med min erfarenhet av Kafka. Hör \
      gärna av dig om du har frågor.

      Vänliga hälsningar,
      Ada
      """, .other("a Scandinavian language")
    ),
    (
      """
      Уважаемая госпожа Хоппер,

      благодарю Вас за беседу в пятницу и за рассказ о том, как работает Ваша команда. Особенно мне \
      понравилось, как Вы сократили ночную загрузку с шести часов до одного. Буду рада участвовать в этом \
      проекте и поделиться опытом работы с Kafka. Если возникнут вопросы, я всегда на связи.

      С уважением,
      Ада Лавлейс
      """, .other("a language in another script")
    ),
    (
      """
      尊敬的霍珀女士：

      感谢您周五抽出时间与我面谈，并向我介绍您的团队。我对你们如何把夜间作业从六小时缩短到一小时非常感兴趣\
      。我很希望能参与这个项目，并分享我使用Kafka的经验。如有任何问题，请随时与我联系，期待您的回复。

      此致
      敬礼
      艾达
      """, .other("a language in another script")
    ),
    (
      """
      ホッパー様

      金曜日はお忙しい中、面接のお時間をいただき、誠にありがとうございました。夜間処理を六時間から一時間に\
      短縮されたお話は大変興味深く、ぜひ私もKafkaの経験を生かしてその仕事に携わりたいと思いました。ご\
      質問がございましたら、いつでもご連絡ください。お返事をお待ちしております。

      エイダ
      """, .other("a language in another script")
    ),
    (
      """
      호퍼 님께,

      금요일에 귀한 시간을 내어 면접해 주셔서 진심으로 감사드립니다. 야간 작업을 여섯 시간에서 한 시간으로 줄인 이야기가 매우 인상 깊었습니다. 저의 경험을 살려 그 일에 함께하고 \
      싶습니다. 궁금한 점이 있으시면 언제든지 연락해 주십시오.

      에이다 드림
      """, .other("a language in another script")
    ),
    (
      """
      Dear Ms. Wałęsa-Müller,

      Thank you for meeting me on Friday with Łukasz Brzęczyszczykiewicz, Françoise de la Fontaine and \
      Jürgen von der Heide from the Zürich and São Paulo offices. I enjoyed hearing how the team at \
      Société Générale de l'Énergie brought the nightly load from six hours down to one. I would like to \
      work on it with all of you.

      Sincerely,
      Ada Lovelace
      """, .english
    ),
    (
      """
      Hi Grace,

      Thank you for meeting me on Friday. As my grandmother says, wer nicht wagt, der nicht gewinnt, und \
      das ist auch meine Meinung. I enjoyed the tour of the night desk and the story of how your team \
      brought the load from six hours to one. I would like to work on it with you.

      Sincerely,
      Ada Lovelace
      """, .english
    ),
  ]

  @Test(
    "is known of a short letter, and foreign names or a foreign sentence make no letter foreign", arguments: samples)
  func letters(text: String, language: Language) throws {
    #expect(try draft(text, path: "a.txt").language == language)
  }

  @Test("does not hide how a letter is built", arguments: samples.filter { $0.language != .english }.prefix(9))
  func regions(text: String, language: Language) throws {
    let kinds = try draft(text, path: "a.txt").regions.map(\.kind)
    #expect(kinds == [.greeting, .closing, .signOff, .signature])
  }
}
