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
      I would like the job.
      ICU is where I want to spend the rest of my career, and your unit felt like the right place to do that.
      I am very much interested in this internship and I am sure that I will learn a lot in your team.
      The position fits exactly to my wishes and I would be very happy to work in your team.
      I came away certain that this is where I would like to be.
      I would be proud to represent you.
      I would be very keen to work for a family firm that does this sort of job properly.
      This is precisely the kind of challenge I've been after.
      I left more convinced than I arrived that this would suit me.
      I can honestly say there's nowhere I'd rather work.
      I'd jump at the chance.
      I'd be grateful for the chance to prove myself on your line.
      This position is everything I was hoping for when I moved to the coast.
      I am eager to get started.
      I sincerely hope to become a member of your department.
      I am excited to contribute to the fall launch.
      I remain very interested in the opportunity.
      The work you do with refugees matters to me, and I'd like to help.
      You have a great crew, and I'd fit right in.
      The position is extremely attractive for me because of the mix of lab and field.
      I have a great interest to join your esteemed company.
      I'd take it in a heartbeat.
      I like the idea of working with animals every day, and I hope it will be with yours.
      The opportunity to design bridges that people will walk on every day is the reason I became an engineer.
      I was already keen before we met; now I am more so.
      I came out of our meeting wanting the job more than when I went in.
      Working nights on a children's ward is what I trained for, and I hope to do it with you.
      I should be very glad to accept if you offered it.
      The prospect of cataloguing those maps delights me.
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
      Thank you for the interview on Tuesday and for the explanation of your failover setup.
      Please feel free to contact me if there are further questions.
      I look forward to speaking with you again.
      It was a pleasure to meet you and the crew.
      I would be happy to answer any questions.
      I would be delighted to provide references.
      I hope the move to the new building goes well.
      I hope this answers your question about my notice period.
      I was interested to hear that you still use the old looms.
      I was fascinated by the story of the flood.
      I would welcome the opportunity to discuss this with you further.
      I wanted to let you know that I have sent the forms.
      I would appreciate an update on the timeline.
      My notice period is four weeks, and I could start in March.
      I am confident that I can do this work.
      I can start immediately and work weekends.
      I could be useful to your team from the first week.
      I hope that the launch is a success and that your team gets some rest.
      I am happy that we could find a time to talk.
      I was excited to see the new crane in action.
      I'm happy to walk you through the slides.
      I'd like to add one thing to my answer about the audit.
      I'd like to follow up on your question about weekends.
      Let me know if you would like to see sample reports.
      I would be glad to meet the rest of the panel.
      It was a joy to see the children sing.
      You would get someone who has handled 60 clusters.
      I am certain that the merger will be hard on the staff.
      The job is different from what I had expected, and so is the pay.
      I have been offered a position elsewhere and must answer by Monday.
      I'd be curious to know how the trial ended.
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
      I hold D1.1 in 3G and 4G, flux core and stick, and I read prints fine.
      At Delta Marine we saw the same pitting pattern, and a small change to the leading edge removed it.
      My last two years were all structural at Gibbs Steel.
      I'm bilingual in Spanish and English, which would help with the families you serve.
      I speak Polish and some Ukrainian, so the new residents would have somebody to talk to.
      I have been a notary since 2015 and close about twenty loans a month.
      Caring for my father for six years taught me how to move a person without hurting either of us.
      I run a small pottery studio on weekends and fire my own kiln.
      Since 2018 I have headed the claims desk at Alder Mutual.
      I teach the first-aid course at our fire station twice a year.
      I completed the SAP rollout at Benning two months early.
      I am trained in de-escalation and have used it more than once on the ward.
      My CDL is current, with tanker and hazmat endorsements.
      During my apprenticeship I rewired an entire school.
      I wrote the style guide that our newsroom still uses.
      As treasurer of my parish I keep the books for a budget of 200,000.
      I can drive a forklift and I have the licence to prove it.
      I have two years' experience of Key Stage 1 phonics.
      I built the scheduling tool that our clinic uses, in Python and Django.
      I think my experience with Kubernetes could be of use in the migration you described.
      My students' scores on the state test rose eleven points last year.
      I've sold boats for nine years and still get excited about a good hull.
      With a degree in fisheries and four seasons on the survey vessel, I would be at home on your boat.
      I used to deliver to most of those villages for Royal Mail.
      My brother and I restored two narrowboats, so I know what rust does.
      I ended up training most of the new hires at the call centre.
      I have done the same at Hotel Sonne, where we had 120 rooms.
      My portfolio includes two museum identities.
      I worked with the same CNC machine (a Haas VF-2) at my last shop.
      Having led two audits under ISO 13485, I know what the inspectors look for.
      I mediated over two hundred family cases at the county court.
      We closed our books in five days at Dunmore, and I'd enjoy doing it again.
      I've opened at Bean Street five days a week for two years.
      I do have a strong foundation in corrosion testing from my master's at Delft.
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
      I walked past the new cold dock on my way out and saw what you meant about the second shift.
      I left the building with a smile and told my wife about it over dinner.
      I understand now why you are worried about the second shift.
      I have always admired the way your paper covers school boards.
      I shop at your store every Saturday and love the cheese counter.
      My daughter still talks about the summer reading tent.
      I finished the novel you lent me in one night.
      I read your annual report again last night, and the chart on page nine surprised me.
      I have no doubt that the new wing will be a success.
      I had a wonderful time at the shop, and I had no idea that the ovens were so old.
      I am a people person who loves a challenge.
      I believe that my positive attitude would make me a good addition to the team.
      I feel my background is a great match for what you are looking for.
      I would bring energy and enthusiasm to the role.
      I spent the whole drive home thinking about the museum's new roof.
      I spent the evening reading the case studies on your website.
      I took notes on everything you said about the merger.
      I told my partner about the dog who greets the patients.
      I called my sister to tell her about the lighthouse.
      I know that the team has been short of two people since May.
      I share your belief that every child can learn to swim.
      I care deeply about the environment and about clean water.
      I am sorry that I arrived a few minutes late because of the bus.
      I caught myself humming the hold music on the way home.
      I had to smile when you told me about the goat.
      I met three of the teachers, and each of them was kind.
      I live ten minutes away and could start at once.
      I am available on weekends and in the evenings.
      I have a car and a flexible schedule.
      I hope I answered your questions about the gap in 2021.
      I wish you luck with the move to the new warehouse.
      We laughed a lot about the fog machine.
      My interview with you was the best part of my week.
      My thanks also to Tom for the tour of the paint shop.
      Your team cut the waiting list by a third, which impressed me.
      It was great to hear how the bakery grew from one oven to nine.
      I heard that the plant has run for 400 days without an accident.
      I was impressed by your work on the coastal path.
      I was glad to meet the crew and to see the engine.
      I used your app on the train and found the new map very clear.
      I watched the video that you sent and liked the part about the bees.
      I've been reading about idempotency keys since then.
      I've been thinking about your question ever since.
      I have enclosed two references for you to contact.
      I sent the signed form to Ms. Alder this morning.
      I drove past the new site yesterday to see the crane.
      I visited your shop in York last summer.
      I am moving to Portland in June with my family.
      I moved to Denver last year and fell in love with the city.
      I want to learn from the best, and your kitchen is one of the best.
      I will do my best every day and never let you down.
      I asked about the training plan because I want to grow.
      I appreciated that you took the time to show me the cold room.
      I discussed your offer to shadow a shift with my family.
      I also want to thank Rosa, who explained the ticket system to me.
      At your open day, I was struck by how calm the dogs were.
      I found the story of the first kiln fascinating.
      I enjoyed seeing the hand-painted line and hearing how your father started the kiln.
      I came away with a clear picture of the year ahead.
      I respect the work that your nurses do on the night shift.
      I look forward to bringing my ideas to the table.
      I appreciate the insight you gave me into the budget.
      I was surprised to hear that the choir has eighty members.
      My father bought his first car from you.
      My mother was a patient at your clinic, and everyone was kind to her.
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
      Call me any time at 555-0149 if you want me to come in for a weld test.
      Otherwise I'll wait to hear from you.
      I look forward to hearing what the panel decides.
      I hope to hear from you.
      I wait for your answer and I am ready to come for one trial day.
      I would welcome the chance to meet your partners.
      Should the panel wish to see the preprint that I mentioned, I can send it at once.
      I'm around all week if you want to talk further.
      Talk soon!
      Happy to jump on another call whenever it suits.
      I'd love to keep the conversation going.
      Until we speak again, I remain,
      If there's a next step, just say when and where.
      Holler if you have more questions, otherwise I'll sit tight.
      Eagerly awaiting your reply.
      Please keep me in mind as you make your decision.
      Give me a shout once you've talked to the others.
      If a trial lesson would help you decide, I could teach one any afternoon next week.
      My phone is on day and night, and I hope it rings.
      Do get in touch when the panel has met.
      I would be most grateful for news of the outcome when there is any.
      Kindly revert with the outcome at your convenience.
      Thank you for considering me, and I hope to be hearing from you.
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
      Thank you again for your time, and all the best to your son with his exams.
      Have a great day.
      Let me know if you need anything else.
      Please feel free to contact me with any questions.
      I wish you every success with the opening.
      I hope the weather holds for the launch.
      I sent the sample of my work today.
      Please give my regards to Tom.
      I enjoyed meeting the crew, and the tour was wonderful.
      I was looking at the crane when you explained the schedule.
      I hope that this finds you well.
      I did two similar conversions, both in listed buildings.
      You can reach me at 555-0118.
      I will always remember the smell of the cedar shop.
      Thank you for all your help along the way.
      I can handle the 4 a.m. start and the heavy lifting.
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
      I'm off Sundays and Mondays if you'd like me to come for a stage.
      Let me know what comes next!
      Looking forward to your positive response.
      I wait for your answer and I am ready to come for one trial day.
      I'd be glad to come back for a second round.
      Please let me know about the next steps when you can.
      Happy to jump on another call whenever it suits.
      If there's a next step, just say when and where.
      Holler if you have more questions, otherwise I'll sit tight.
      Eagerly awaiting your reply.
      Give me a shout once you've talked to the others.
      Do get in touch when the panel has met.
      Please advise on the next step from your end.
      I shall be pleased to attend a further interview at any time.
      Please let me know if you'd like to see sample reports.
      Should you need anything further from me, please do get in touch.
      I am at your disposal for a further conversation whenever it suits.
      If you have any other questions, you can reach me at 555-0118.
      My referees are expecting your call.
      I understand that you hope to decide by the 12th, and I'll keep that week free.
      I would welcome another conversation.
      Hope to see you at the second round.
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
      I am excited about the role, and I would be proud to build engines with you.
      I hope to become part of your team.
      Thank you again for your time, and all the best to your son with his exams.
      I look forward to working with you.
      Our discussion solidified my enthusiasm for joining you.
      I hope the launch goes well.
      Thank you for the interview and for the tour of the second floor.
      I enjoyed hearing about your next product, a kettle that sings.
      I learned a great deal about the new clinic.
      I appreciated your answer about the night shift.
      Thank you for your reply to my question about the roof.
      I would happily start as an assistant and work my way up.
      I was happy to help with the inventory count while I was there.
      I was happy to discuss the plans for the harbour with you.
      I had no further questions after such a thorough tour.
      """
    #expect(try saying("Interview.NextSteps", among: sentences) == [])
  }
}
