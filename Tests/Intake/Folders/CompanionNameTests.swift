import Testing

@testable import Intake

@Suite struct CompanionNameTests {
    @Test(arguments: [
        ("PL1.xlsx", 1, "PL1.xlsx"), ("PL1.xlsx", 2, "PL1 (2).xlsx"), ("README", 3, "README (3)"),
        ("bc.2023.docx", 2, "bc.2023 (2).docx"), (".ẩn", 2, ".ẩn (2)"), ("a.đuôi", 2, "a.đuôi (2)"),
        ("a.", 2, "a. (2)"),
    ])
    func numbersStandBeforeTheEnding(_ name: String, _ number: Int, _ expected: String) {
        #expect(CompanionName.numbered(name, number, reserving: 0) == expected)
    }

    @Test func longNamesAreCutBetweenCharactersSoThatTheirCompanionsFit() {
        // 84 × 3 bytes + 3: the longest name a file system takes.
        let name = String(repeating: "ậ", count: 83) + "a.xlsx"
        let cut = CompanionName.numbered(name, 2, reserving: 8)
        #expect(cut == String(repeating: "ậ", count: 79) + " (2).xlsx")
        #expect(cut.utf8.count + 8 <= 255)
    }
}
