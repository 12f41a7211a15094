import ReportingKit

/// What the page of a sheet says.
package struct SheetTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func title(_ sheet: String, of file: String) -> String {
        say("Trang “\(sheet)” của tệp “\(file)”", "Sheet “\(sheet)” of “\(file)”")
    }
    package func text(of file: String) -> String { say("Văn bản “\(file)”", "Document “\(file)”") }
    package func counts(of file: String) -> String { say("Số đếm được từ tệp “\(file)”", "Counted from “\(file)”") }

    package var sheets: String { say("Các trang của tệp", "Sheets of the file") }
    package var text: String { say("Lời văn", "Text") }
    package var hidden: String { say("ẩn", "hidden") }
    package var hiddenSheet: String { say("Trang này bị ẩn trong tệp.", "This sheet is hidden in the file.") }
    package var hiddenRows: String {
        say("Dòng, cột có dấu “ẩn” không hiện khi mở tệp.", "Rows and columns marked “hidden” do not show in the file.")
    }

    package var markedCell: String { say("Ô đang xem", "The cell in view") }
    package var asShown: String { say("Hiện là", "Shown as") }
    package var asWritten: String { say("Ghi trong tệp", "In the file") }
    package var blank: String { say("(ô trống)", "(blank)") }
    package var withheld: String { say("không hiện", "not shown") }
    package var formula: String { say("công thức chưa có kết quả", "formula without a result") }
    package var cut: String { say("… (còn nữa)", "… (more)") }

    package func rows(_ from: Int, _ through: Int, of count: Int, goesOn: Bool) -> String {
        say(
            "Dòng \(from) đến \(through)" + (goesOn ? ", còn nữa" : " trong \(VietnameseNumber.count(count)) dòng"),
            "Rows \(from) to \(through)" + (goesOn ? ", more follow" : " of \(count)"))
    }
    package func columns(_ from: String, _ through: String, of count: Int) -> String {
        say("Cột \(from) đến \(through) trong \(count) cột", "Columns \(from) to \(through) of \(count)")
    }
    package func paragraphs(_ from: Int, _ through: Int, of count: Int) -> String {
        say(
            "Phần \(from) đến \(through) trong \(VietnameseNumber.count(count)) phần",
            "Blocks \(from) to \(through) of \(count)")
    }
    package var previousRows: String { say("Các dòng trước", "Rows before") }
    package var nextRows: String { say("Các dòng sau", "Rows after") }
    package var firstRows: String { say("Đầu trang", "First rows") }
    package var lastRows: String { say("Cuối trang", "Last rows") }
    package var previousColumns: String { say("Các cột trước", "Columns before") }
    package var nextColumns: String { say("Các cột sau", "Columns after") }
    package var ways: String { say("Phần đang xem của trang", "The part of the sheet in view") }
    package var waysBelow: String {
        say("Phần đang xem của trang, ở cuối", "The part of the sheet in view, at its end")
    }
    package var emptySheet: String { say("Trang này không có ô nào ghi gì.", "Nothing is written on this sheet.") }

    package var rowNumber: String { say("Dòng", "Row") }

    package var findings: String { say("Những điểm tìm thấy trên trang này", "What was found on this sheet") }
    package func finding(_ number: Int) -> String { say("điểm \(number)", "finding \(number)") }
    package var severity: [Severity: String] {
        [
            .error: say("Lỗi", "Error"), .warning: say("Cần kiểm tra", "To be checked"),
            .notice: say("Lưu ý", "Notice"),
        ]
    }
    package var noFindings: String { say("Không có lỗi trên trang này.", "Nothing was found on this sheet.") }

    package var headingsOnly: String {
        say(
            "Phần mềm chưa biết các dòng của trang này là gì; có thể là danh sách người, nên chỉ hiện tiêu đề và các ô có lỗi.",
            "Nobody has said what the rows of this sheet are; they may be people, so only headings and cells with findings are shown."
        )
    }
    package var withheldCells: String {
        say(
            "Ô gạch chéo là ô không hiện: phần mềm không đọc ô ấy làm tiêu đề, tên dòng hay số liệu nên không biết trong đó có gì; có thể là thông tin của người dân.",
            "Hatched cells are not shown: they were read neither as a heading nor as a label nor as a figure, so nobody knows what they hold; it may be about people."
        )
    }
    package var withheldLines: String {
        say(
            "Dòng ghi “không hiện” là dòng phần mềm không lấy làm lời văn của báo cáo nên không biết trong đó có gì; có thể là thông tin của người dân.",
            "Lines that are not shown were not taken as text of the report, so nobody knows what they hold; they may be about people."
        )
    }
    package var countsOnly: String {
        say(
            "Tệp này là danh sách hồ sơ, mỗi dòng một người. Phần mềm chỉ đếm, không giữ và không hiện dòng nào; dưới đây là số đếm được.",
            "This file lists dossiers, a person a row. They were counted; no row is kept or shown. Below is what was counted."
        )
    }
    package var nothingCounted: String {
        say("Không có số nào được đếm từ tệp này.", "Nothing was counted from this file.")
    }
    package var unit: String { say("Đơn vị", "Unit") }

    package var gone: (title: String, advice: String) {
        (
            say("Không còn tệp này", "The file is not there any more"),
            say(
                "Phần mềm không giữ nội dung của tệp này: tệp đã được lấy lại từ thư mục trả lại, hoặc được xử lý ngoài dịch vụ. Hãy hỏi người đã gửi tệp.",
                "Its contents are not kept: it was taken from the folder of answers, or processed outside of the service. Ask who sent it."
            )
        )
    }
    package var unreadable: String { say("Không mở được tệp này", "The file cannot be opened") }
    package func noSheet(_ file: String) -> String {
        say("Tệp “\(file)” không có trang này", "“\(file)” has no such sheet")
    }
    package var chooseSheet: String { say("Hãy chọn một trang của tệp:", "Choose a sheet of the file:") }
    package func sent(_ file: String) -> String { say("Tệp “\(file)”", "File “\(file)”") }
    package var toFile: String { say("Về tệp này", "To the file") }
}
