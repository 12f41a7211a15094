import ReportingKit
import Testing

@testable import Office

struct SetupDialogueTests {
    /// What was said, and what is still to be answered.
    private final class Terminal {
        var said: [String] = []
        var answers: [String]
        init(_ answers: [String]) { self.answers = answers }
    }

    private func dialogue(_ terminal: Terminal) throws -> SetupDialogue {
        SetupDialogue(
            today: try #require(CalendarDate(iso: "2026-11-20")), say: { terminal.said.append($0) },
            answer: { terminal.answers.isEmpty ? nil : terminal.answers.removeFirst() })
    }

    @Test func aTerritoryIsFoundByWordsAndChosenFromAList() throws {
        let terminal = Terminal(["khong dau xyz", "binh son", "2"])
        #expect(try dialogue(terminal).territory().code == "21040")
        #expect(terminal.said.contains("No unit has these words in its name."))
        #expect(terminal.said.contains("  2) 21040  Xã Bình Sơn, Tỉnh Quảng Ngãi"))
    }

    @Test func aNameThatOneUnitBearsNeedsNoChoice() throws {
        #expect(try dialogue(Terminal(["binh son quang ngai"])).territory().code == "21040")
        #expect(try dialogue(Terminal(["524"])).territory().name == "Huyện Bình Sơn")
    }

    @Test func anEmptyAnswerIsTheProposedOne() throws {
        let terminal = Terminal(["21040", "", "", "", "maybe", "no"])
        let dialogue = try dialogue(terminal)
        let unit = try dialogue.territory()
        #expect(try dialogue.issuer(of: unit) == nil)
        #expect(try dialogue.reports() == [.digitalTransformation])
        #expect(try dialogue.ask("Place", default: "Bình Sơn") == "Bình Sơn")
        #expect(try !dialogue.confirm("Usual offices?", default: true))
    }

    @Test func theEndOfInputIsSaid() throws {
        let dialogue = try dialogue(Terminal([]))
        #expect(throws: SetupFault.self) { try dialogue.territory() }
    }
}
