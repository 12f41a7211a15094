import Testing

@testable import Tabular

struct TypedHeadingTests {
    private func heading(_ text: String, bold: Bool = false) -> TypedHeading? {
        TypedHeading(WordParagraph(runs: [.init(text: text, isEmphasized: bold)]))
    }

    @Test(
        arguments: [
            ("Phần I. ĐÁNH GIÁ CHUNG", .part), ("PHẦN THỨ NHẤT: KẾT QUẢ", .part), ("A. ĐÁNH GIÁ", .capitalLetter),
            ("I. KẾT QUẢ", .roman), ("IV- KIẾN NGHỊ", .roman), ("II) KHÓ KHĂN", .roman), ("1. Thể chế số", .figure),
            ("2) Hạ tầng số", .figure), ("1.2. Nền tảng", .twoFigures), ("1.2.3 ", nil),
            ("1.2.3. Dữ liệu", .threeFigures),
            ("I.2. Nhân lực", .figure), ("a) Tuyên truyền", .letter), ("đ. Đào tạo", .letter),
            ("Kết quả", nil), ("2023 là năm dữ liệu số", nil), ("TM. ỦY BAN", nil), ("KT. CHỦ TỊCH", nil),
            ("01/01/2023", nil),
            ("15.834 hồ sơ", nil), ("1.", nil), ("- Phát tin", nil),
        ] as [(String, TypedHeading.Rank?)])
    func numbersSayTheRankOfBoldParagraphs(text: String, rank: TypedHeading.Rank?) {
        #expect(heading(text, bold: true)?.rank == rank)
    }

    @Test(
        arguments: [
            "I. Kết quả", "1. Trang bị 05 máy tính", "a) Đào tạo 13 cán bộ;", "1. UB",
        ])
    func plainNumberedSentencesAreNoHeadings(text: String) {
        #expect(heading(text) == nil)
    }

    @Test func capitalsStandOutWithoutBold() {
        #expect(heading("III. NHIỆM VỤ TRỌNG TÂM")?.rank == .roman)
    }

    @Test func longOrListedBoldTextIsNoHeading() {
        #expect(heading("1. " + String(repeating: "dài ", count: 80), bold: true) == nil)
        #expect(heading("a) Mục thứ nhất;", bold: true) == nil)
    }

    @Test func aBoldBeginningThatClosesIsAHeadingWithTextAfterIt() {
        let paragraph = WordParagraph(runs: [
            .init(text: "1. Thể chế số: ", isEmphasized: true), .init(text: "Đã ban hành.", isEmphasized: false),
        ])
        #expect(TypedHeading(paragraph)?.text == "1. Thể chế số:")
        #expect(TypedHeading(paragraph)?.rest == "Đã ban hành.")
        let word = WordParagraph(runs: [
            .init(text: "1. UBND huyện", isEmphasized: true), .init(text: " đã ban hành.", isEmphasized: false),
        ])
        #expect(TypedHeading(word) == nil)
    }

    @Test func levelsFollowTheKindsThatOccur() {
        func paragraph(_ text: String, level: Int? = nil) -> WordParagraph {
            WordParagraph(runs: [.init(text: text, isEmphasized: true)], headingLevel: level)
        }
        func levels(_ paragraphs: [WordParagraph]) -> [Int] {
            let levels = OutlineLevels(paragraphs)
            return paragraphs.compactMap { paragraph in
                paragraph.headingLevel ?? TypedHeading(paragraph).map { levels.level(of: $0) }
            }
        }
        #expect(
            levels([paragraph("I. Một"), paragraph("1. Hai"), paragraph("a) Ba"), paragraph("1.1. Bốn")]) == [
                1, 2, 4, 3,
            ])
        #expect(levels([paragraph("1. Một"), paragraph("a) Hai")]) == [1, 2])
        #expect(levels([paragraph("Phần I. Một"), paragraph("I. Hai"), paragraph("1. Ba")]) == [1, 2, 3])
        // Styled Roman numerals on level 2: figures typed by hand are below them.
        #expect(levels([paragraph("Tên", level: 1), paragraph("I. Một", level: 2), paragraph("1. Hai")]) == [1, 2, 3])
    }
}
