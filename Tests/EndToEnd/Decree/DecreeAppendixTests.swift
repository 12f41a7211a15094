import ReportingKit
import Testing

/// Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III, checked on the Word documents themselves: the appendices.
struct DecreeAppendixTests {
    private struct Appendix {
        let number, title, source: WordDocument.Paragraph
        let table: WordDocument.Table

        /// A list of names has no units, no groups of columns and no total.
        var isOfNames: Bool { table.rows.first?.contains { $0.paragraphs[0].text == "Loại" } ?? false }
    }

    private static func appendices(_ sample: IssuedSamples) throws -> [Appendix] {
        let document = try sample.documents().issued
        return try (1..<document.sections.count).map { section in
            let lines = document.paragraphs.filter { $0.section == section && !$0.text.isEmpty }
            let table = try #require(document.tables.first { $0.section == section })
            return Appendix(number: lines[0], title: lines[1], source: lines[2], table: table)
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `each has a section of its own, numbered without holes`(sample: IssuedSamples) throws {
        let appendices = try Self.appendices(sample)
        #expect(appendices.count >= 3)
        #expect(appendices.map(\.number.text) == appendices.indices.map { "Phụ lục \(RomanNumeral.text($0 + 1))" })
    }

    @Test(arguments: IssuedSamples.all)
    func `its three lines are printed as the decree has them`(sample: IssuedSamples) throws {
        for appendix in try Self.appendices(sample) {
            let (number, title, source) = (appendix.number, appendix.title, appendix.source)
            #expect(number.isCentred && number.isBold && number.sizes == [14])
            #expect(
                title.isCentred && title.isBold && title.isUpper && title.sizes.allSatisfy { (13...14).contains($0) })
            #expect(source.isCentred && source.isItalic && source.sizes.allSatisfy { (13...14).contains($0) })
            #expect(source.text.hasPrefix("(Kèm theo Báo cáo số 05/BC-UBND \(sample.printedDay) của Ủy ban nhân dân"))
            #expect(source.text.hasSuffix(")"))
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `its number and its title stand in the navigation pane`(sample: IssuedSamples) throws {
        for appendix in try Self.appendices(sample) {
            #expect(appendix.number.outline == 0 && appendix.title.outline == 1)
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `the text refers to each by a field that leads to it`(sample: IssuedSamples) throws {
        let document = try sample.documents().issued
        let body = document.paragraphs.filter { $0.section == 0 }
        let codes = body.flatMap { $0.element.descendants("w:instrText").map(\.ownText) }
        let said = body.map(\.text).joined(separator: "\n")
        for appendix in try Self.appendices(sample) {
            let mark = try #require(appendix.number.element.first("w:bookmarkStart")?["w:name"])
            #expect(codes.contains { $0.split(separator: " ").starts(with: ["REF", mark[...], "\\h"]) }, "\(mark)")
            #expect(said.contains("(chi tiết tại \(appendix.number.text))"), "\(appendix.number.text)")
        }
        let marks = document.body.descendants("w:bookmarkStart")
        #expect(Set(marks.compactMap { $0["w:id"] }).count == marks.count)
        #expect(marks.allSatisfy { ($0["w:name"] ?? "").utf8.count <= 40 })
    }

    @Test(arguments: IssuedSamples.all)
    func `its table fits the page, repeats its headings and breaks no row`(sample: IssuedSamples) throws {
        let document = try sample.documents().issued
        for appendix in try Self.appendices(sample) {
            let table = appendix.table
            #expect(table.grid.reduce(0, +) <= document.sections[table.section].textWidth, "\(appendix.number.text)")
            #expect(table.headingRows >= (appendix.isOfNames ? 1 : 2))
            for row in table.element.all("w:tr") { #expect(row.first("w:trPr")?.first("w:cantSplit") != nil) }
            let properties = table.element.first("w:tblPr")
            #expect(properties?.first("w:tblCaption")?["w:val"]?.isEmpty == false)
            #expect(properties?.first("w:tblDescription")?["w:val"]?.isEmpty == false)
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `no page holds its total alone`(sample: IssuedSamples) throws {
        for appendix in try Self.appendices(sample) where !appendix.isOfNames {
            let rows = appendix.table.element.all("w:tr").map { $0.descendants("w:keepNext").count }
            let last = try #require(rows.dropLast().last)
            #expect(last == appendix.table.rows.dropLast().last?.count, "\(appendix.number.text)")
            #expect(rows.dropLast(2).allSatisfy { $0 == 0 } && rows.last == 0)
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `its total has one word, its rates two digits, its columns numbers without holes`(sample: IssuedSamples) throws
    {
        for appendix in try Self.appendices(sample) where !appendix.isOfNames {
            let table = appendix.table
            let last = try #require(table.rows.indices.last)
            #expect(table.text(last, 0) == "Tổng cộng", "\(appendix.number.text)")
            let numbers = table.rows.first { row in row.contains { $0.paragraphs[0].text.hasPrefix("(1)") } }
            let printed = (numbers ?? []).map { $0.paragraphs[0].text }.filter { !$0.isEmpty }
            #expect(printed.map { $0.prefix { $0 != "=" } } == printed.indices.map { "(\($0 + 1))" }.map { $0[...] })
            let rates = table.rows.first { row in row.contains { $0.paragraphs[0].text.contains("(%)") } } ?? []
            // The row of headings of the columns has as many cells as a row of a unit.
            for (column, heading) in rates.enumerated() where heading.paragraphs[0].text.contains("(%)") {
                for row in table.rows.indices.dropFirst(table.headingRows) where table.rows[row].count == rates.count {
                    #expect(table.text(row, column).contains(/^(\d+,\d{2}|–)$/), "\(table.text(row, column))")
                }
            }
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `units are named one way and stand in the register's order`(sample: IssuedSamples) throws {
        let names = try Self.appendices(sample).filter { !$0.isOfNames }.map { appendix in
            appendix.table.rows.dropFirst(appendix.table.headingRows).dropLast().map { $0[1].paragraphs[0].text }
        }
        for unit in Set(names.flatMap(\.self)) where unit.hasPrefix("UBND ") {
            // The territory itself alone is named by its body.
            #expect(names.allSatisfy { $0.firstIndex(of: unit).map { $0 == 0 } ?? true }, "\(unit)")
        }
        let all = names.max { $0.count < $1.count } ?? []
        for list in names {
            let order = list.compactMap { all.firstIndex(of: $0) }
            #expect(order.count == list.count && order == order.sorted())
        }
    }
}
