import Foundation
import Testing

@testable import Markup
@testable import Tabular

struct WordNumberingTests {
    private func numbering(_ levels: String, _ lists: String = "<num numId='1'><abstractNumId val='7'/></num>") throws
        -> WordNumbering
    {
        let xml = "<numbering><abstractNum abstractNumId='7'>\(levels)</abstractNum>\(lists)</numbering>"
        return try WordNumbering(XMLPullReader(Data(xml.utf8), format: .docx, limits: ReadingLimits()))
    }

    private func reference(_ list: Int, _ level: Int) throws -> WordNumbering.Reference {
        let reader = XMLPullReader(
            Data("<numPr><ilvl val='\(level)'/><numId val='\(list)'/></numPr>".utf8), format: .docx,
            limits: ReadingLimits())
        _ = try reader.next()
        return try WordNumbering.Reference(reader)
    }

    @Test func levelsCountOnAndBeginAgainBelowANewNumber() throws {
        var numbering = try numbering(
            "<lvl ilvl='0'><numFmt val='upperRoman'/><lvlText val='%1.'/></lvl><lvl ilvl='1'><numFmt val='decimal'/><lvlText val='%1.%2)'/></lvl>"
        )
        let labels = try [0, 1, 1, 0, 1].map { numbering.next(try reference(1, $0))?.text }
        #expect(labels == ["I.", "I.1)", "I.2)", "II.", "II.1)"])
    }

    @Test func startsFormatsAndBulletsAreHeeded() throws {
        var letters = try numbering(
            "<lvl ilvl='0'><start val='26'/><numFmt val='lowerLetter'/><lvlText val='%1)'/></lvl>")
        #expect(try [letters.next(reference(1, 0))?.text, letters.next(reference(1, 0))?.text] == ["z)", "aa)"])
        var bullets = try numbering("<lvl ilvl='0'><numFmt val='bullet'/><lvlText val='-'/></lvl>")
        #expect(try bullets.next(reference(1, 0)) == WordNumbering.Label(text: nil, level: 0))
        #expect(try bullets.next(reference(9, 0)) == nil)
    }

    @Test func absurdStartsAndPatternsAreBounded() throws {
        let pattern = String(repeating: "%1", count: 1_000)
        var numbering = try numbering("<lvl ilvl='0'><start val='\(Int.min)'/><lvlText val='\(pattern)'/></lvl>")
        #expect(try numbering.next(reference(1, 0))?.text == String(repeating: "0", count: 32))
        var large = try self.numbering("<lvl ilvl='0'><start val='\(Int.max)'/><lvlText val='%1'/></lvl>")
        #expect(try [large.next(reference(1, 0))?.text, large.next(reference(1, 0))?.text] == ["1000000", "1000001"])
    }

    @Test func listsOfOneDefinitionCountOnUnlessToldToBeginAgain() throws {
        var numbering = try numbering(
            "<lvl ilvl='0'><lvlText val='%1'/></lvl>",
            "<num numId='1'><abstractNumId val='7'/></num><num numId='2'><abstractNumId val='7'/></num>"
                + "<num numId='3'><abstractNumId val='7'/><lvlOverride ilvl='0'><startOverride val='1'/></lvlOverride></num>"
        )
        let labels = try [1, 1, 2, 3, 3].map { numbering.next(try reference($0, 0))?.text }
        #expect(labels == ["1", "2", "3", "1", "2"])
    }
}
