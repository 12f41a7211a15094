import ReportingKit
import Testing

@testable import Recognition

/// Headings as offices write them.
struct NarrativeReaderTests {
    private static let sections = [
        SectionDefinition("results", "Kết quả triển khai"),
        SectionDefinition("direction", "Công tác chỉ đạo, điều hành", parent: "results"),
        SectionDefinition(
            "economy", "Kinh tế số", parent: "results", headings: ["Phát triển kinh tế số", "Về kinh tế số"]),
        SectionDefinition("society", "Xã hội số", parent: "results"),
        SectionDefinition("tasks", "Nhiệm vụ trọng tâm", headings: ["… nhiệm vụ trọng tâm …"]),
    ]

    private func read(_ blocks: [TextDocument.Block]) -> NarrativeReader.Contents {
        let places = blocks.enumerated().map { TextDocument.Place(paragraph: $0 + 1, block: $1) }
        let day = CalendarDate(iso: "2026-10-05") ?? Period(year: 2026, .year)!.firstDay
        return NarrativeReader(
            sections: Self.sections, names: SectionNames(Self.sections),
            context: RecognitionContext(fileName: "a.docx", today: day)
        )
        .read(TextDocument(blocks: places))
    }

    private func lines(_ blocks: [TextDocument.Block]) -> [String: [String]] {
        Dictionary(
            read(blocks).texts.map { ($0.section.rawValue, $0.lines.map(\.text)) }, uniquingKeysWith: { $0 + $1 })
    }

    @Test(arguments: [
        "Kinh tế số", "Phát triển kinh tế số", "b) Phát triển kinh tế số", "1. Kinh tế số", "1.2. Kinh tế số",
        "1.2 Kinh tế số",
        "II. KINH TẾ SỐ", "III - Kinh tế số", "2/ Kinh tế số:", "Phần II. Kinh tế số", "Về kinh tế số:",
    ])
    func aLineThatSaysNothingElseIsAHeadingWhateverItLooksLike(heading: String) {
        let expected = ["economy": ["Đã mở 12 gian hàng."]]
        #expect(lines([.paragraph(heading), .paragraph("Đã mở 12 gian hàng.")]) == expected)
        #expect(lines([.heading(level: 2, heading), .paragraph("Đã mở 12 gian hàng.")]) == expected)
        #expect(lines([.listItem(level: 1, heading), .paragraph("Đã mở 12 gian hàng.")]) == expected)
    }

    @Test func aNumberedLineMayHaveFurtherWordsThatItsSectionAllows() {
        #expect(
            lines([.paragraph("III. Một số nhiệm vụ trọng tâm quý IV"), .paragraph("Tập huấn.")]) == [
                "tasks": ["Tập huấn."]
            ])
        // A sentence that has the words is none.
        #expect(lines([.paragraph("Các nhiệm vụ trọng tâm đã xong.")]).isEmpty)
    }

    @Test func textBehindAHeadingAndItsColonIsTheSections() {
        #expect(lines([.paragraph("Về kinh tế số: Đã mở 12 gian hàng.")]) == ["economy": ["Đã mở 12 gian hàng."]])
        #expect(
            lines([.paragraph("1. Công tác chỉ đạo, điều hành"), .paragraph("Ban hành: 03 văn bản.")]) == [
                "direction": ["Ban hành: 03 văn bản."]
            ])
    }

    @Test func plainHeadingsFollowOneAnother() {
        #expect(
            lines([
                .paragraph("I. Kết quả triển khai"), .paragraph("1. Công tác chỉ đạo, điều hành"), .paragraph("A."),
                .paragraph("2. Kinh tế số"), .paragraph("B."), .paragraph("3. Xã hội số"), .paragraph("C."),
                .paragraph("II. Nhiệm vụ trọng tâm"), .paragraph("D."),
            ]) == ["direction": ["A."], "economy": ["B."], "society": ["C."], "tasks": ["D."]])
    }

    @Test func textUnderAHeadingThatNobodyKnowsIsKeptAndTheHeadingIsNamed() {
        let read = read([
            .heading(level: 1, "I. Kết quả triển khai"), .heading(level: 2, "1. Kinh tế số"), .paragraph("A."),
            .heading(level: 1, "II. Công tác phối hợp"), .paragraph("Ký 02 quy chế phối hợp."),
        ])
        #expect(read.texts.map(\.section) == ["economy"])
        #expect(read.texts.first?.lines.map(\.text) == ["A.", "II. Công tác phối hợp", "Ký 02 quy chế phối hợp."])
        #expect(read.findings.map(\.code) == [.sectionUnknown])
        #expect(read.findings.first?.found == "II. Công tác phối hợp")
        #expect(read.findings.first?.storedValues["section"] == "Kinh tế số")
    }

    @Test func whatStandsUnderAnUnknownHeadingBeforeTheFirstKnownOneIsKeptToo() {
        let read = read([
            .heading(level: 1, "BÁO CÁO"), .paragraph("Kính gửi: UBND tỉnh"),
            .heading(level: 1, "I. Đặc điểm tình hình"), .paragraph("Xã có 12 thôn."),
            .heading(level: 1, "II. Kinh tế số"), .paragraph("A."),
        ])
        #expect(read.texts.first?.lines.map(\.text) == ["I. Đặc điểm tình hình", "Xã có 12 thôn.", "A."])
        #expect(
            read.findings.contains { $0.found == "I. Đặc điểm tình hình" && $0.storedValues["section"] == "Kinh tế số" }
        )
    }

    @Test func appendicesAndAddresseesAreNoText() {
        let read = read([
            .heading(level: 1, "I. Kinh tế số"), .paragraph("A."), .heading(level: 1, "PHỤ LỤC"),
            .paragraph("(kèm theo)"),
        ])
        #expect(read.texts.first?.lines.map(\.text) == ["A."])
    }

    @Test func hintsOfAFormAreNoText() {
        let blank = read([
            .paragraph(NarrativeHint.instruction("viết dưới từng mục.")), .heading(level: 1, "I. Kinh tế số"),
            .paragraph(NarrativeHint.hint("nêu việc đã làm")), .paragraph(NarrativeHint.former("Đã mở 09 gian hàng.")),
        ])
        #expect(blank.texts.isEmpty && blank.isForm)
    }
}
