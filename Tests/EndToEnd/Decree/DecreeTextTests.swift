import Foundation
import ReportingKit
import Testing

/// Nghị định 30/2020/NĐ-CP, Phụ lục I, checked on the Word documents themselves: the text, its order, its dates and
/// numbers.
struct DecreeTextTests {
    private static let letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m"]

    private static func body(_ sample: IssuedSamples) throws -> [WordDocument.Paragraph] {
        let all = try sample.documents().draft.paragraphs.filter { $0.section == 0 }
        let end = try #require(all.firstIndex { $0.text.hasSuffix("./.") })
        let start = try #require(all.firstIndex { $0.text.hasSuffix("như sau:") })
        return Array(all[start...end])
    }

    @Test(arguments: IssuedSamples.all)
    func `text is 13 to 14 points, justified, indented, with gaps between paragraphs`(sample: IssuedSamples) throws {
        // A chart stands in a paragraph without text.
        for paragraph in try Self.body(sample) where !paragraph.printed.isEmpty {
            #expect(paragraph.sizes.allSatisfy { (13...14).contains($0) }, "\(paragraph.text)")
            #expect(paragraph.alignment == "both" && (567...720).contains(paragraph.firstLine), "\(paragraph.text)")
            #expect(paragraph.before + paragraph.after >= 120 && (240...360).contains(paragraph.line))
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `parts are numbered I, 1, a without holes and stand in the navigation pane`(sample: IssuedSamples) throws {
        var (part, item, letter) = (0, 0, 0)
        for heading in try Self.body(sample).filter({ $0.style.hasPrefix("Heading") }) {
            #expect(heading.isBold && !heading.text.hasPrefix("-") && !heading.text.hasSuffix("."), "\(heading.text)")
            let number = heading.text.prefix { $0 != " " }
            switch heading.style {
            case "Heading1":
                (part, item, letter) = (part + 1, 0, 0)
                #expect(number == "\(RomanNumeral.text(part))." && heading.isUpper && heading.outline == 0)
            case "Heading2":
                (item, letter) = (item + 1, 0)
                #expect(number == "\(item)." && !heading.isUpper && heading.outline == 1)
            case "Heading3":
                #expect(number == "\(Self.letters[letter]))" && heading.outline == 2)
                letter += 1
            default: Issue.record("a heading of style \(heading.style): \(heading.text)")
            }
        }
        #expect(part >= 3)
    }

    @Test(arguments: IssuedSamples.all)
    func `dates have a zero for days below ten and for months 1 and 2 only`(sample: IssuedSamples) throws {
        let text = try Self.body(sample).map(\.text).joined(separator: "\n")
        let dates = text.matches(of: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/)
        #expect(!dates.isEmpty)
        for date in dates {
            let (day, month) = (String(date.1), String(date.2))
            #expect(day.count == 2, "\(date.0)")
            #expect(month.count == (Int(month).map { $0 <= 2 || $0 >= 10 } == true ? 2 : 1), "\(date.0)")
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `numbers are written one way`(sample: IssuedSamples) throws {
        let things =
            "hồ sơ|văn bản|tổ|lớp|máy|điểm cầu|tin, bài|nền tảng|dịch vụ|thủ tục|người|thành viên|đơn vị|nhiệm vụ|giao dịch"
        let few = try Regex("(^|[\\s(;])[1-9] (\(things))")
        let none = try Regex("(^|[\\s(;])0 (\(things))")
        for paragraph in try Self.body(sample) where !paragraph.style.hasPrefix("Heading") {
            let text = paragraph.text
            #expect(text.firstMatch(of: few) == nil, "one digit: \(text)")
            #expect(text.firstMatch(of: none) == nil, "zero is a word: \(text)")
            #expect(text.firstMatch(of: /\d trên \d/) == nil, "a ratio: \(text)")
            #expect(text.firstMatch(of: /\d+\.\d+%|\d %|\b0%/) == nil, "a rate: \(text)")
            #expect(text.firstMatch(of: /\d{5,}/) == nil, "digits without dots: \(text)")
            #expect(text.firstMatch(of: /[≤≥<>]/) == nil, "a sign of mathematics: \(text)")
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `rates have two digits, or none where they are whole`(sample: IssuedSamples) throws {
        // "trên 85,5%" is rounded down and says so.
        for paragraph in try Self.body(sample) {
            for rate in paragraph.text.matches(of: /(trên |gần )?\d+(,\d+)?%/) where rate.1 == nil && rate.0 != "100%" {
                #expect(rate.2?.count == 3, "\(rate.0): \(paragraph.text)")
            }
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `the parts of the document follow each other as the decree has them`(sample: IssuedSamples) throws {
        let document = try sample.documents().draft
        let texts = document.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .table(let table): table.rows.flatMap { $0.flatMap { $0.paragraphs.map(\.text) } }
            }
        }
        func place(_ test: (String) -> Bool) throws -> Int {
            let place = texts.firstIndex(where: test)
            return try #require(place)
        }
        let places = [
            try place { $0.hasPrefix("CỘNG HÒA") }, try place { $0.hasPrefix("Số: ") }, try place { $0 == "BÁO CÁO" },
            try place { $0.hasPrefix("Kính gửi:") }, try place { $0.hasSuffix("như sau:") },
            try place { $0.hasPrefix("I. ") }, try place { $0.hasPrefix("II. ") }, try place { $0.hasPrefix("III. ") },
            try place { $0.hasSuffix("./.") }, try place { $0 == "Nơi nhận:" }, try place { $0 == "Phụ lục I" },
        ]
        #expect(places == places.sorted())
    }

    @Test(arguments: IssuedSamples.all)
    func `each part says what it lacks`(sample: IssuedSamples) throws {
        var heading: WordDocument.Paragraph?
        var isFilled = true
        for paragraph in try Self.body(sample) {
            guard paragraph.style.hasPrefix("Heading") else {
                isFilled = true
                continue
            }
            // A heading may be followed by one below it.
            if let heading, paragraph.style <= heading.style { #expect(isFilled, "nothing under \(heading.text)") }
            (heading, isFilled) = (paragraph, false)
        }
    }
}
