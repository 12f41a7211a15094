import Testing

/// Each kind of wrong file is explained rightly, in an officer's words, and doing what the explanation says ends in an
/// accepted file.
struct WrongFilesTests {
    /// No word of programs, nothing that an officer cannot find, no text with a hole.
    private static let unwanted = [
        "{", "}", "[", "]", "nil", "phần mềm nguồn", "module", "dataset", "≤", "≥", "chỗ cần sửa", "2026-Q",
    ]

    @Test(arguments: WrongFiles.cells + WrongFiles.rows + WrongFiles.headings + WrongFiles.whole)
    func theExplanationIsRightAndLeadsToAnAcceptedFile(wrong: WrongFile) throws {
        let office = try WrongFileOffice()
        if let after = wrong.after { #expect(try office.send(after) == nil) }
        let explanation = try #require(try office.send(wrong.file), "it is taken as it is")
        for text in wrong.says { #expect(explanation.contains(text), "“\(text)” in:\n\(explanation)") }
        for text in wrong.neverSays + Self.unwanted {
            #expect(!explanation.contains(text), "“\(text)” not in:\n\(explanation)")
        }
        let again = try office.send(wrong.mended)
        #expect(again == nil, "mended:\n\(again ?? "")")
    }

    @Test func thereAreThirtyKinds() {
        let all = WrongFiles.cells + WrongFiles.rows + WrongFiles.headings + WrongFiles.whole
        #expect(all.count >= 30)
        #expect(Set(all.map(\.file.name)).count == all.count)
    }
}
