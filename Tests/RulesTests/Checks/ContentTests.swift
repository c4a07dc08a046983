import Mail
import Rules
import Source
import Testing

/// What thanks for an interview should say beside the thanks, in many ways of saying it.
@Suite("Content")
struct ContentTests {
  /// The sentences that do for a rule, each as the body of a letter.
  private func saying(_ id: String, among sentences: String) throws -> [String] {
    guard let rule = RuleSet.builtIn().rule(id) else { return ["no rule \(id)"] }
    return try lines(of: sentences).filter { sentence in
      let text = """
        Subject: Thank you

        Dear Ms. Hopper,

        Thank you for the interview yesterday. The ward garden is a fine place.

        \(sentence)

        Sincerely,
        Ada Lovelace
        """
      let draft = try DraftReader().read(SourceFile(path: "draft.eml", text: text))
      return try rule.diagnostics(in: DraftContext(draft, kind: .thankYou)).isEmpty
    }
  }

  private func lines(of sentences: String) -> [String] { sentences.split(separator: "\n").map(String.init) }

  @Test("know interest in the job")
  func interest() throws {
    let sentences = """
      I would be so happy to spend my days among those looms.
      Nothing would please me more than to teach in your school.
      It would be a privilege to care for your residents.
      I hope that you will choose me.
      I left the building wishing that I could start tomorrow.
      Your clinic is where I want to be.
      The position is of great interest to me.
      The job sounds perfect for me.
      This is the role that I have been looking for.
      I have wanted to work for a newspaper since I was ten.
      I remain very interested.
      Please count me among the keenest of your applicants.
      I care deeply about what you do for young mothers.
      Your mission is close to my heart.
      I would take the job in a heartbeat.
      The visit left me more eager than before.
      I'd be lucky to work beside such people.
      I can't wait to get my hands on that telescope.
      It is a post that I would be proud to hold.
      My visit only strengthened my wish to join you.
      I'm sold on the idea of a four-day kitchen.
      My enthusiasm has only grown since.
      The opportunity is one I'd embrace.
      I am more interested than ever.
      I feel that I would thrive at Bowman's.
      The work speaks to everything that I care about.
      I really want to be your next apprentice.
      I could not be more excited.
      It made me want to come back the next day with my toolbox.
      There is nowhere I would rather work.
      I am as eager as ever to join the ward.
      I'd gladly move to Duluth for this post.
      Working with your herd would be a joy.
      The chance to build trams again thrills me.
      I am hopeful that I may become one of your drivers.
      The idea of teaching in two languages excites me.
      I believe in what the foundation is doing.
      I was glad to find that the role is all that I had hoped.
      I know that I would be happy at your bakery.
      This is a position that I can see myself growing in.
      I'm definitely interested in moving ahead with the position.
      I would very much like to be part of the night team.
      I have a strong wish to serve your community.
      Your values match my own.
      The more I learn about Sable, the more I want to be there.
      """
    #expect(try saying("Interview.Interest", among: sentences) == lines(of: sentences))
  }

  @Test("do not take other turns for interest in the job")
  func noInterest() throws {
    let sentences = """
      Thank you for the interview.
      I enjoyed our talk about the looms.
      It was interesting to hear about your time at sea.
      I was happy to meet your colleagues.
      I am happy to send references.
      Please let me know if you would like to see my certificates.
      I hope that you have a good weekend.
      I look forward to hearing from you.
      I would be glad to answer any questions.
      I would like to thank you for your time.
      Your interest in my work was flattering.
      I appreciated your enthusiasm.
      You were very kind to explain the duties.
      My experience is in masonry.
      I would like to add one thing to what I said about scheduling.
      I hope to hear from you soon.
      I was impressed by how you sort the mail.
      I found your comments on pruning interesting.
      I'd love to know how the trial ends.
      I wanted to follow up on the question about welds.
      I would be happy to talk again.
      Here is the link that I mentioned.
      It is a pleasure to thank you for the tour.
      I know how busy you are.
      I hope this finds you well.
      I will be glad to come in for a second talk.
      I have run a shop for ten years.
      You asked about my interest in bees.
      I passed the exam in May.
      I understand that you have many applicants.
      I would be delighted to hear your decision.
      I was excited to meet you.
      It was great to see the plant.
      I wish you well with the search.
      Feel free to call me.
      """
    #expect(try saying("Interview.Interest", among: sentences) == [])
  }

  @Test("know a skill or an achievement that is named")
  func fit() throws {
    let sentences = """
      Since you need someone who can weld aluminium, my two years at the boatyard should help.
      I have taught algebra to adults for six years.
      I hold a licence for cranes up to forty tons.
      My Spanish would let me talk with the families that you serve.
      At Corby's I looked after the same type of boiler.
      I used to schedule forty drivers a day, much as you do.
      Having worked nights in a psychiatric ward, I know how to calm a frightened patient.
      My degree in botany would serve you well in the seed room.
      As a former referee I am used to keeping my head when people shout.
      I speak fluent Polish and Ukrainian.
      I have already used the software that you are about to buy.
      The inventory system I put in at Dunn's saved six hours a week.
      I brought our late deliveries down from one in five to one in thirty.
      My knowledge of tax law fits the work on estates.
      I know how to run a till, count a drawer and close a store.
      You said that you need a steady hand with a paint gun; I have sprayed cars since 2012.
      In the army I maintained generators.
      I ran a food pantry with thirty volunteers.
      Your need for better reports is one that I can meet: I rebuilt the monthly report at Ennis.
      My time in the emergency room taught me to make decisions under pressure.
      I worked as a dispatcher for three winters.
      I am certified in infant CPR.
      My background is in hotel bookkeeping.
      I grew up on a dairy farm and have milked cows since I was six.
      My portfolio of children's books shows that I can draw for that age.
      Our team won the regional prize for a bridge that I drew.
      I have a good eye for colour and have dressed windows for two department stores.
      With my training as a nurse, I can read a chart as well as a spreadsheet.
      The thesis I wrote on river ice is close to your subject.
      I can bring my contacts among the wholesalers of three states.
      My years behind a bar taught me to remember names.
      I've been repairing pianos for most of my life.
      As I told you, I passed the bar exam in two states.
      I would use what I learned in setting up a call center in Manila.
      The audit I led last spring dealt with the same gaps.
      I think my way with anxious dogs would be of use in your boarding wing.
      For three seasons I guided school groups through the caves.
      I have done payroll for two hundred people.
      My customers at the garden center kept asking for me by name.
      """
    #expect(try saying("Interview.Fit", among: sentences) == lines(of: sentences))
  }

  @Test("do not take other turns for a skill or an achievement that is named")
  func noFit() throws {
    let sentences = """
      My experience would be valuable to you.
      I believe that I am a strong candidate.
      I have the skills that you are looking for.
      I am a fast learner and a team player.
      My background makes me a great fit.
      I think that I can help the team succeed.
      I have a lot to offer.
      I would work hard.
      I am confident that I could make a difference.
      My qualifications match the requirements of the position.
      I have thought about our conversation all day.
      I have read the brochure that you gave me.
      I have enjoyed every minute.
      I made a few notes on the train.
      I took the bus to your office.
      We talked about the school garden.
      You told me that you taught for ten years.
      Your team has built a wonderful library.
      I learned a great deal about your plans.
      I saw how your staff handles a full waiting room.
      I work well under pressure.
      I am organised, punctual and friendly.
      My skills and experience align with your needs.
      I gained a better understanding of the role.
      I would bring energy and dedication.
      I had the chance to meet three of your designers.
      I sent my references this morning.
      I was able to see the new wing.
      I know that my strengths would serve the company.
      I have always admired your work.
      I can add value from the first day.
      I applied after I saw your advertisement.
      I moved here last year.
      I hope to bring my passion to your company.
      """
    #expect(try saying("Interview.Fit", among: sentences) == [])
  }

  @Test("know looking ahead")
  func closing() throws {
    let sentences = """
      I hope we will speak again.
      I am looking forward to the next conversation.
      I would be glad to hear from you.
      I can hardly wait to hear what you decide.
      It would be a pleasure to meet your colleagues.
      It would be lovely to continue our talk.
      I trust that we shall meet again.
      I await your reply with interest.
      I'll be waiting eagerly for your news.
      My fingers are crossed that we will be colleagues soon.
      I very much hope to join you.
      May we soon have the chance to talk again.
      I'd welcome a second visit.
      Here's hoping our paths cross again.
      I look ahead to our next meeting with pleasure.
      I hope to be back on your ward before long.
      Until we speak again, I wish you a calm week.
      I should be very pleased to come in for a second interview.
      I would be honored to become part of the crew.
      I am eager to take the next step.
      Let us stay in contact.
      I'd love to keep talking about this.
      Hope to see you soon!
      It would make me happy to hear good news from you.
      I would be delighted if we could work together.
      I am excited about what comes next.
      I am hopeful of good news.
      Nothing would make me happier than to join you in June.
      I'd be thrilled to hear back.
      I'm hoping for a chance to show you what I can do.
      """
    #expect(try saying("Interview.Closing", among: sentences) == lines(of: sentences))
  }

  @Test("do not take other turns for looking ahead")
  func noClosing() throws {
    let sentences = """
      Please call me if you need anything.
      Thanks again for your time.
      Have a great weekend.
      I wish you all the best with the search.
      Let me know if you have any questions.
      I hope you have a wonderful day.
      Thank you for your consideration.
      I am available at the number below.
      Please do not hesitate to contact me.
      I appreciate the time that you took.
      My references are attached.
      Give my best to the crew.
      You can reach me any weekday.
      I can send more samples if you want them.
      Please tell me whether you would like to see more.
      It was a pleasure to meet you.
      I enjoyed talking with you.
      I remain at your disposal.
      I am happy to provide anything else.
      I would be glad to send the files.
      I hope you are well.
      I hope the move goes smoothly.
      I could see myself there for years.
      I would be a good addition.
      I am available for further questions at any time.
      """
    #expect(try saying("Interview.Closing", among: sentences) == [])
  }

  @Test("know what comes next")
  func nextSteps() throws {
    let sentences = """
      I would be grateful for any news when you have some.
      I look forward to your answer.
      I will send the syllabus if you wish.
      Do tell me if something is missing from my file.
      You will find my references on the second page, and I can add more.
      I am curious what happens now.
      I wait to hear what the board decides.
      I am ready for a trial shift whenever you like.
      If you would like a copy of my thesis, say so.
      Please call if anything is unclear.
      I can bring the originals of my certificates.
      You can ring me at any hour.
      I would be pleased to come by for another talk.
      My referees are expecting your call.
      I am at your service for any further interview.
      I'd be glad to do a test lesson.
      I'll look out for your call.
      I am looking forward to word from you.
      I hope for good news.
      I'd be happy to put you in touch with my old foreman.
      I understand that you will decide in May and look forward to it.
      I hope to be invited to the second round.
      I am free on most days for a further meeting.
      I'm keen to learn how you will proceed.
      I can supply the names of three former clients.
      Should you want a writing sample, I have several.
      Please say if you want me to fill in any other form.
      I look forward to what follows.
      I hope to learn soon whether I can join you.
      I shall gladly come to Bergen for the next talk.
      """
    #expect(try saying("Interview.NextSteps", among: sentences) == lines(of: sentences))
  }

  @Test("do not take other turns for what comes next")
  func noNextSteps() throws {
    let sentences = """
      I would be proud to join you.
      I look forward to working with your team.
      I hope to become part of the crew.
      Thank you for the interview.
      I enjoyed hearing about your first years as a nurse.
      I was glad to hear about the garden.
      I learned a lot about your plans for the orchard.
      You answered all of my questions.
      Thank you for answering my questions.
      I told you about my work at the mill.
      I look forward to the possibility of joining you.
      Your next project sounds wonderful.
      Thank you for sharing so much information about the position.
      I enjoyed your answer to my question about tides.
      I'd welcome the chance to contribute.
      I want to work for the district.
      You have built a wonderful team.
      I liked the decision to paint the halls yellow.
      The timeline for the new bridge is bold.
      I have updated two such systems.
      Your feedback on my drawings was useful.
      I heard so much good about you from the patients.
      The follow-up care that you give is rare.
      Your clients call at any hour, you said.
      I know how to answer an angry call.
      I am happy to relocate.
      """
    #expect(try saying("Interview.NextSteps", among: sentences) == [])
  }
}
