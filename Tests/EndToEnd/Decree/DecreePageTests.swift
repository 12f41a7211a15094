import ReportingKit
import Testing

/// Nghị định 30/2020/NĐ-CP, Phụ lục I, checked on the Word documents themselves: page, font, page numbers, first and
/// last page.
struct DecreePageTests {
    // MARK: Page

    @Test(arguments: IssuedSamples.all)
    func `every page is A4 with the margins of the decree`(sample: IssuedSamples) throws {
        let document = try sample.documents().draft
        #expect(!document.sections.isEmpty)
        for section in document.sections {
            #expect(Set([section.width, section.height]) == [11_906, 16_838])
            #expect(section.isLandscape == (section.width > section.height))
            #expect((1_134...1_417).contains(section.top) && (1_134...1_417).contains(section.bottom))
            #expect((1_701...1_984).contains(section.left) && (850...1_134).contains(section.right))
        }
        #expect(document.sections.first?.isLandscape == false)
    }

    @Test(arguments: IssuedSamples.all)
    func `all text is in black Times New Roman`(sample: IssuedSamples) throws {
        let document = try sample.documents().draft
        let cells = document.tables.flatMap(\.rows).flatMap(\.self).flatMap(\.paragraphs)
        for run in (document.paragraphs + cells).flatMap(\.printed) {
            #expect(run.font == "Times New Roman" && ["000000", "auto"].contains(run.colour), "\(run.text)")
        }
    }

    @Test(arguments: IssuedSamples.all)
    func `pages are numbered in the top margin, each part from 1, its first page without a number`(
        sample: IssuedSamples
    ) throws {
        let document = try sample.documents().draft
        let field = try #require(document.headers["default"])
        #expect(field.descendants("w:instrText").map(\.ownTextTrimmed) == ["PAGE"])
        let number = document.styles.paragraph(try #require(field.first("w:p")), in: 0)
        #expect(number.isCentred && number.printed.allSatisfy { (13...14).contains($0.size) && !$0.isItalic })
        let first = try #require(document.headers["first"])
        #expect(first.descendants("w:instrText").isEmpty && first.text.isEmpty)
        for section in document.sections { #expect(section.hasOwnFirstPage && section.start == 1) }
    }

    // MARK: First page

    @Test(arguments: IssuedSamples.all)
    func `the head is two columns as wide as the text`(sample: IssuedSamples) throws {
        let document = try sample.documents().draft
        guard case .table(let head)? = document.blocks.first else {
            Issue.record("the document does not begin with its head")
            return
        }
        let width = document.sections[0].textWidth
        #expect(head.grid.count == 2 && head.grid.reduce(0, +) == width)
        for row in head.rows { #expect(row.map(\.width) == head.grid) }
    }

    @Test(arguments: IssuedSamples.all)
    func `the office stands left, the one above it first, a line below`(sample: IssuedSamples) throws {
        let head = try #require(try sample.documents().draft.tables.first)
        let lines = head.rows[0][0].paragraphs.filter { !$0.text.isEmpty }
        for line in lines {
            #expect(line.isCentred && line.isUpper && line.sizes.allSatisfy { (12...13).contains($0) }, "\(line.text)")
        }
        #expect(lines.dropLast().allSatisfy { !$0.isBold } && lines.last?.isBold == true)
        let rule = try #require(head.rows[0][0].paragraphs.last)
        #expect(rule.hasBottomBorder && rule.left == rule.right)
        let length = Double(head.grid[0] - rule.left - rule.right)
        let name = try #require(lines.last)
        let longest = name.element.lines.map { TimesWidths.bold($0, points: name.printed[0].size) }.max() ?? 0
        #expect(length >= longest / 3 && length <= longest / 2, "\(length) under \(longest)")
    }

    @Test(arguments: IssuedSamples.all)
    func `the State stands right in one line, its motto below with a drawn line as long`(sample: IssuedSamples) throws {
        let head = try #require(try sample.documents().draft.tables.first)
        let lines = head.rows[0][1].paragraphs
        #expect(lines[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" && lines[0].isBold && lines[0].isCentred)
        let size = try #require(lines[0].sizes.first)
        #expect((12...13).contains(size))
        #expect(TimesWidths.bold(lines[0].text, points: size) <= Double(head.grid[1]))
        #expect(lines[1].text == "Độc lập - Tự do - Hạnh phúc" && lines[1].isBold && lines[1].isCentred)
        let motto = try #require(lines[1].sizes.first)
        #expect((13...14).contains(motto) && !lines[1].printed.contains(where: \.isUnderlined))
        let rule = lines[2]
        #expect(rule.hasBottomBorder && rule.left == rule.right)
        let (length, width) = (
            Double(head.grid[1] - rule.left - rule.right), TimesWidths.bold(lines[1].text, points: motto)
        )
        #expect(abs(length - width) <= width / 20, "\(length) under \(width)")
    }

    @Test(arguments: IssuedSamples.all)
    func `number, place and date are as the decree writes them`(sample: IssuedSamples) throws {
        let (draft, issued) = try sample.documents()
        let blank = try #require(draft.tables.first)
        #expect(blank.text(1, 0).hasPrefix("Số: ") && blank.text(1, 0).hasSuffix("/BC-UBND"))
        let head = try #require(issued.tables.first)
        #expect(head.text(1, 0) == "Số: 05/BC-UBND")
        #expect(head.text(1, 1).hasSuffix(", " + sample.printedDay))
        let (number, date) = (head.rows[1][0].paragraphs[0], head.rows[1][1].paragraphs[0])
        #expect(number.sizes == [13] && !number.isBold && !number.isItalic)
        #expect(date.isItalic && date.sizes.allSatisfy { (13...14).contains($0) })
    }

    @Test(arguments: IssuedSamples.all)
    func `a draft says so under its number, an issued report does not`(sample: IssuedSamples) throws {
        let (draft, issued) = try sample.documents()
        let head = try #require(draft.tables.first)
        let mark = try #require(head.rows.last?[0].paragraphs.last)
        #expect(head.rows.count == 3 && mark.text == "DỰ THẢO" && mark.isBold && mark.isBoxed && mark.before >= 60)
        #expect(issued.tables.first?.rows.count == 2 && !issued.body.text.contains("DỰ THẢO"))
    }

    @Test(arguments: IssuedSamples.all)
    func `type and subject stand in the middle, a line below`(sample: IssuedSamples) throws {
        let document = try sample.documents().draft
        let lines = document.paragraphs
        #expect(lines[0].text == "BÁO CÁO")
        for line in lines[0...1] {
            #expect(line.isBold && line.isCentred && line.sizes.allSatisfy { (13...14).contains($0) })
        }
        #expect(!lines[1].isUpper && lines[1].text.hasPrefix("Kết quả "))
        let width = document.sections[0].textWidth
        let rule = Double(width - lines[2].left - lines[2].right)
        let subject = TimesWidths.bold(lines[1].text, points: lines[1].printed[0].size)
        #expect(lines[2].hasBottomBorder && rule >= min(subject, Double(width)) / 3 && rule <= subject / 2)
        let addressed = lines.dropFirst(3).prefix { $0.text.hasPrefix("Kính gửi:") || $0.text.hasPrefix("- ") }
        #expect(addressed.first?.text.hasPrefix("Kính gửi:") == true)
        if addressed.count > 1 {
            #expect(addressed.dropFirst().dropLast().allSatisfy { $0.text.hasSuffix(";") })
            #expect(addressed.dropFirst().allSatisfy { $0.left > (addressed.first?.left ?? 0) })
        }
        #expect(addressed.last?.text.hasSuffix(".") == true)
    }

    // MARK: Last page

    @Test(arguments: IssuedSamples.all)
    func `receivers stand left, who signs right, in as much room as the text has`(sample: IssuedSamples) throws {
        let document = try sample.documents().issued
        let table = try #require(document.tables.last { $0.section == 0 })
        #expect(table.grid.reduce(0, +) == document.sections[0].textWidth && table.rows[0].map(\.width) == table.grid)
        let receivers = table.rows[0][0].paragraphs
        #expect(receivers[0].text == "Nơi nhận:" && receivers[0].isBold && receivers[0].isItalic)
        #expect(receivers[0].sizes == [12])
        for line in receivers.dropFirst() {
            #expect(line.text.hasPrefix("- ") && line.sizes == [11] && !line.isItalic && !line.isBold, "\(line.text)")
            #expect(line.text.hasSuffix(line.text == receivers.last?.text ? "." : ";"))
        }
        #expect(receivers.last?.text.hasPrefix("- Lưu: VT") == true)
        let signer = table.rows[0][1].paragraphs.filter { !$0.text.isEmpty }
        #expect(signer.allSatisfy { $0.isBold && $0.isCentred && $0.sizes.allSatisfy { (13...14).contains($0) } })
        #expect(signer.map(\.text) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"])
    }
}

extension WordXML {
    fileprivate var ownTextTrimmed: String { ownText.split(separator: " ").joined(separator: " ") }

    /// The text between its line breaks.
    fileprivate var lines: [String] {
        descendants("w:r").flatMap(\.children).reduce(into: [""]) { lines, child in
            if child.name == "w:br" {
                lines.append("")
            } else if child.name == "w:t" {
                lines[lines.count - 1] += child.ownText
            }
        }
    }
}
