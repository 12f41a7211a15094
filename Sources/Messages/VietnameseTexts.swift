import ReportingKit

/// The Vietnamese sentences. `{name}` is a value of the finding; what stands in square brackets is left out when its value is missing.
enum VietnameseTexts {
    typealias Entry = MessageCatalogue.Entry

    static let limits = [
        "fileBytes": "dung lượng tệp", "inflatedBytes": "dung lượng sau khi giải nén",
        "archiveEntries": "số tệp nén bên trong",
        "cells": "số ô có dữ liệu", "sheets": "số trang tính", "mergedRanges": "số vùng ô gộp",
        "nesting": "cấu trúc tệp (quá phức tạp)", "textBytes": "độ dài một ô",
        "sharedTexts": "cấu trúc tệp (quá phức tạp)",
        "paragraphs": "số đoạn văn",
        "columns": "số cột",
    ]

    /// Kinds of files that are not read: what the file is, and what to do.
    static let unsupported: [String: (what: String, advice: String)] = [
        "other": ("Tệp thuộc loại chưa đọc được", resave),
        "webPageOfFrames": (
            "Tệp là bảng tính lưu thành trang web: các trang tính nằm trong thư mục đi kèm, tệp này không có số liệu",
            "Mở tệp bằng Excel trên máy đã lưu, chọn “Lưu thành” (Save As), kiểu “Excel Workbook (.xlsx)”, rồi gửi lại."
        ),
        "webArchive": (
            "Tệp là trang web lưu thành một tệp (.mht), chưa đọc được", resave
        ),
        "oldExcel": ("Tệp do Excel rất cũ lưu (Excel 4.0 hoặc trước đó), chưa đọc được", resave),
        "codePage": ("Tệp do Excel 5.0/95 lưu bằng bảng mã chữ không đọc được", resave),
        "embeddedDocument": (
            "Nội dung văn bản nằm trong một tệp khác được nhúng vào tệp Word, chưa đọc được",
            "Mở tệp bằng Word, bấm Lưu (Word tự nhập nội dung nhúng vào văn bản), rồi gửi lại."
        ),
    ]

    static let patterns = [
        "narrow_later": "Các chỗ lệch đều cùng một chiều: có lẽ tệp thứ nhất được xuất sau.",
        "wide_later": "Các chỗ lệch đều cùng một chiều: có lẽ tệp thứ hai được xuất sau.",
        "slip": "Hai số chỉ khác nhau một chữ số: có lẽ do gõ nhầm.",
    ]

    static let addConfirmation = "thêm “ - xac nhan” vào cuối tên tệp (“{confirmed_name}”) rồi gửi lại."
    private static let confirm = "Nếu gửi nhầm, gửi tệp đúng. Nếu đúng là tệp này, \(addConfirmation)"

    private static let resave =
        "Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save As), kiểu “Excel Workbook (.xlsx)”, rồi gửi lại."
    private static let mendCell = "Sửa ô này theo số liệu đúng rồi gửi lại tệp."

    static let entries: [FindingCode: Entry] = file.merging(structure) { first, _ in first }
        .merging(cells) { first, _ in first }.merging(rules) { first, _ in first }.merging(report) { first, _ in first }

    private static let file: [FindingCode: Entry] = [
        .fileEmpty: Entry(
            "Tệp không có nội dung.", "Xuất lại tệp từ phần mềm có số liệu này, mở ra xem, rồi gửi lại."),
        .fileUnreadable: Entry(
            "Tệp bị hỏng hoặc sao chép chưa hết nên không đọc được[ (định dạng {format})].",
            "Mở thử tệp trên máy. Mở được thì lưu lại thành .xlsx rồi gửi; không mở được thì xuất lại từ phần mềm có số liệu này rồi gửi."
        ),
        .fileTypeUnknown: Entry("{looks_like}.", "{looks_like_advice}"),
        .fileEncrypted: Entry(
            "Tệp được đặt mật khẩu nên không đọc được.",
            "Mở tệp bằng mật khẩu, chọn File (Tệp) > Info > Protect Workbook > Encrypt with Password, xóa mật khẩu, lưu rồi gửi lại."
        ),
        .fileLegacyWord: Entry(
            "Tệp Word kiểu cũ (.doc) không đọc được.",
            "Mở tệp bằng Word, chọn “Lưu thành” (Save As), kiểu “Word Document (.docx)”, rồi gửi lại."),
        .fileBinaryWorkbook: Entry("Tệp Excel nhị phân (.xlsb) không đọc được.", resave),
        .fileUnsupported: Entry("{unsupported}.", "{unsupported_advice}"),
        .fileZipped: Entry("{zip}[: {found}].", "{zip_advice}"),
        .fileLimit: Entry(
            "Tệp vượt giới hạn[ về {kind}: tối đa {limit}].",
            "Xóa các trang tính, hàng, cột thừa rồi gửi lại; nếu tệp đúng là lớn như vậy, báo quản trị hệ thống nâng giới hạn."
        ),
        .fileNotPermitted: Entry(
            "Phần mềm không có quyền đọc hoặc lấy tệp này.",
            "Sao chép lại tệp vào thư mục này, hoặc cho nhóm của thư mục quyền đọc tệp; nếu vẫn không được, báo quản trị hệ thống."
        ),
        .fileGone: Entry(
            "Tệp đã được lấy khỏi thư mục nhưng mất trước khi đọc, do máy chủ gặp sự cố.",
            "Gửi lại tệp này; nếu vẫn gặp thông báo này, báo quản trị hệ thống."),
        .folderNotPermitted: Entry(
            "Phần mềm không có quyền mở thư mục này nên chưa đọc tệp nào trong đó.",
            "Cho nhóm của thư mục chung quyền mở và sửa thư mục này, hoặc chuyển tệp ra ngoài; nếu vẫn không được, báo quản trị hệ thống."
        ),
        .fileEncodingAmbiguous: Entry(
            "Chữ Việt trong tệp bị lỗi phông, không đọc được chắc chắn[ (có thể là bảng mã {found})].",
            "Mở tệp bằng Excel, kiểm tra chữ hiển thị đúng, lưu thành .xlsx hoặc “CSV UTF-8” rồi gửi lại."),
        .fileNothingRecognized: Entry(
            "Không tìm thấy bảng số liệu nào thuộc báo cáo trong tệp.",
            "Kiểm tra có gửi nhầm tệp không. Bảng phải có hàng tiêu đề cột như khi xuất từ phần mềm (ví dụ “Tên đơn vị”, “Tổng số văn bản đến”)."
        ),
        .fileModuleMismatch: Entry(
            "{content} để nhầm[ trong “{folder}”].",
            "Chuyển tệp sang[ “{right_folder}” hoặc] “{inbox}”."),
        .periodFinalized: Entry(
            "Báo cáo {found} đã ban hành, số liệu kỳ này đã khóa.",
            "Cần đính chính thì báo {contact} mở lại kỳ, rồi gửi lại tệp."),
        .fileFormerPeriod: Entry(
            "Mọi số liệu trong tệp đều giống hệt số liệu {found}[ (tệp “{other_file}”)], trong khi tệp ghi kỳ {expected}. Có phải gửi nhầm tệp của kỳ khác?",
            confirm),
        .fileCumulative: Entry(
            "Số liệu có vẻ là lũy kế từ đầu năm: không đơn vị nào có số nhỏ hơn {found}[ (tệp “{other_file}”)] và tổng tăng mạnh. Báo cáo cần số liệu riêng của {expected}.",
            confirm),
        .fileOlderExport: Entry(
            "Tệp này có vẻ được xuất trước tệp đã nhận[ (“{other_file}”)]: không số nào lớn hơn và nhiều số nhỏ hơn. Có phải gửi nhầm bản cũ?",
            confirm),
        .fileOtherUnit: Entry(
            "Mọi số liệu trong biểu đều giống hệt biểu của {found}[ (tệp “{other_file}”)]. Có phải sao chép nhầm biểu của đơn vị khác?",
            confirm),
    ]

    private static let structure: [FindingCode: Entry] = [
        .dataUnused: Entry(
            "Số liệu này chưa được báo cáo nào dùng[ ({found})].",
            "Nếu đây là số liệu cần báo cáo, báo người quản trị phần mềm; tệp vẫn được lưu."),
        .columnMissing: Entry(
            "Không thấy cột “{column}”.[ Có phải là cột {suggestion}?]",
            "Thêm cột này, hoặc sửa tiêu đề của cột có số liệu đó thành “{column}”, rồi gửi lại."),
        .columnComputed: Entry(
            "Bảng không có cột “{column}”[ (trang “{sheet}”)]; tỷ lệ được tính từ hai cột số liệu.",
            "Không phải làm gì."),
        .columnAbsent: Entry(
            "Bảng không có cột “{column}”[ (trang “{sheet}”)]; cột này giữ số đã nhận, nếu có.",
            "Không phải làm gì nếu không cần gửi cột này."),
        .columnUnknown: Entry(
            "Cột “{found}” không dùng cho báo cáo này.", "Không phải làm gì nếu cột này không cần cho báo cáo."
        ),
        .columnAmbiguous: Entry(
            "Tiêu đề cột “{found}”[ (ô {cell})] không rõ là cột nào[: {candidates}].",
            "Sửa tiêu đề ở ô này, hoặc tên nhóm cột ở hàng trên, cho đúng một trong các tên đó rồi gửi lại."),
        .tableUnrecognized: Entry(
            "Bảng có số liệu của các đơn vị[ (từ ô {cell}, dòng “{row}”)] nhưng không nhận ra là bảng nào của báo cáo nên chưa dùng.",
            "Nếu bảng thuộc báo cáo, sửa hàng tiêu đề cột cho đúng như khi xuất từ phần mềm rồi gửi lại; nếu không thì không phải làm gì."
        ),
        .tableUnknown: Entry(
            "Phần mềm chưa biết bảng này[ (“{found}”)][: các cột {columns}]. Tệp đã được nhận và lưu lại, chưa dùng vào báo cáo nào; quản trị hệ thống đã được báo. Không phải gửi lại.",
            "Không phải làm gì: khi quản trị hệ thống khai báo bảng, tệp được tự động xử lý."),
        .tableUndrafted: Entry(
            "Chưa lập được bản nháp khai báo cho bảng này: đã có {expected} bản nháp chờ quản trị hệ thống xem. Tệp vẫn được lưu lại.",
            "Không phải làm gì; nếu cần số liệu này sớm, báo quản trị hệ thống số của giấy nhận."),
        .fileWithdrawn: Entry(
            "Tệp được lưu lại vì phần mềm chưa biết bảng trong tệp, nay đã rút theo yêu cầu của {name}: {reason}.",
            "Không phải làm gì; nếu cần, gửi lại tệp."),
        .recordsUnknown: Entry(
            "Tệp là danh sách hồ sơ hoặc danh sách người mà phần mềm chưa biết[: các cột {columns}] nên không được lưu.",
            "Nếu danh sách này cần cho báo cáo, báo quản trị hệ thống khai báo trước rồi gửi lại; không gửi thông tin cá nhân khi không cần."
        ),
        .tableEmpty: Entry(
            "Bảng có tiêu đề nhưng không có dòng số liệu nào.", "Xuất lại bảng từ phần mềm có số liệu này rồi gửi lại."),
        .periodMissing: Entry(
            "Không thấy kỳ báo cáo trong tệp.",
            "Thêm dòng “Từ ngày … đến ngày …” phía trên bảng, hoặc đặt kỳ vào tên tệp, ví dụ “So hoa 6 thang dau 2026.xlsx”, rồi gửi lại."
        ),
        .periodUnfinished: Entry(
            "Tiêu đề ghi {found}, nhưng đến {expected} mới hết kỳ[: đây là số lũy kế đến ngày nào{open}][; đã nhận là số của cả kỳ theo xác nhận ghi ở tên tệp{confirmed}]",
            "Nếu là số lũy kế, ghi rõ “Từ ngày … đến ngày …” phía trên bảng, hoặc “lũy kế … tháng”, rồi gửi lại. Nếu đúng là số của cả kỳ này, \(addConfirmation)"
        ),
        .periodUnclear: Entry(
            "[“{week}”: tuần của tháng không cho biết từ ngày nào đến ngày nào][“{periods}” là hai kỳ, không rõ số liệu của kỳ nào].",
            "Ghi rõ “Từ ngày … đến ngày …” phía trên bảng, hai kỳ thì tách thành hai bảng, rồi gửi lại."),
        .periodLastDay: Entry(
            "Chỗ ghi “{found}” không cho biết số liệu tính từ ngày nào.",
            "Ghi rõ “Từ ngày … đến ngày …” phía trên bảng, hoặc “lũy kế đến ngày …” nếu tính từ đầu năm, rồi gửi lại."),
        .periodCutOff: Entry(
            "Chỗ ghi “{found}”, nhưng đến {day} mới hết kỳ {expected}: số liệu có thể chưa đủ kỳ.",
            "Nếu chưa đủ kỳ, gửi lại bảng đủ sau khi hết kỳ; nếu đã đủ thì không phải làm gì."),
        .periodYearMissing: Entry(
            "Chỗ ghi “{found}” có kỳ nhưng không có năm.",
            "Thêm năm, ví dụ “Quý III năm 2026”, vào tiêu đề hoặc tên tệp rồi gửi lại."),
        .periodConflict: Entry(
            "Kỳ báo cáo ghi không thống nhất: chỗ này là {expected}, chỗ khác là {found}[ (“{source}”)].",
            "Sửa lại cho thống nhất một kỳ rồi gửi lại."),
        .periodReversed: Entry("Ngày bắt đầu sau ngày kết thúc: {found}.", "Sửa lại thứ tự hai ngày rồi gửi lại."),
        .periodNonstandard: Entry(
            "Bảng tính từ {found}, không tròn một tháng, quý, 6 tháng hay năm.",
            "Xuất lại số liệu[ từ {should_range}] rồi gửi lại."),
        .unitUnknown: Entry(
            "Không có đơn vị nào của địa bàn tên là “{found}”[ (ô {cell})].[ Có phải là {perhaps}?]",
            "Sửa lại tên đơn vị rồi gửi lại; nếu tên đã đúng, báo {contact} bổ sung."),
        .unitNearMiss: Entry(
            "Không có đơn vị nào tên là “{found}”[ (ô {cell})]; gần giống: {candidates}.",
            "Sửa thành tên đúng rồi gửi lại."),
        .unitAmbiguous: Entry(
            "Tên đơn vị “{found}”[ (ô {cell})][, cũng ghi ở ô {other_cell},] chỉ nhiều đơn vị: {candidates}.",
            "Ghi tên đầy đủ của đơn vị rồi gửi lại."),
        .unitOutOfTime: Entry(
            "Đơn vị “{found}”[ (ô {cell})] không có trong kỳ này[, chỉ có đến ngày {until}][, từ ngày {from} mới có][; từ ngày {since} thuộc {now}].[ Có phải là {perhaps}?]",
            "Ghi số liệu theo đơn vị của kỳ báo cáo[ ({now})] rồi gửi lại."),
        .unitOutside: Entry(
            "Đơn vị “{found}”[ (ô {cell})] không thuộc địa bàn báo cáo.[ Có phải là {perhaps}?]",
            "Nếu gửi nhầm bảng của nơi khác, gửi bảng của đơn vị mình; nếu không, sửa tên đơn vị ở ô này, hoặc xóa dòng này nếu thừa, rồi gửi lại."
        ),
        .unitDuplicate: Entry(
            "Đơn vị “{found}” có hai dòng trong bảng[: {rows}][; cùng là {unit}].",
            "Giữ lại một dòng đúng rồi gửi lại."),
        .unitMissing: Entry(
            "Bảng thiếu số liệu[ của: {candidates}][ “{row}”].[ Dòng tổng lệch ở {count} cột có thể do thiếu dòng này.]",
            "Bổ sung dòng của đơn vị rồi gửi lại tệp; không phát sinh thì ghi 0."),
        .setConflict: Entry(
            "[Tiêu đề ghi {title} nhưng có dòng {row}][Bảng có dòng {deep}, là bộ phận của một đơn vị khác trong bảng][ (ô {other_cell})][{open}][; đã nhận cả dòng này theo xác nhận ghi ở tên tệp hoặc thư mục{confirmed}]",
            "Sửa tiêu đề nếu bảng gồm cả đơn vị này, hoặc xóa dòng thừa, rồi gửi lại.[ Nếu bảng đúng là gồm mọi dòng này, không phải theo “{title}”, \(addConfirmation)]"
        ),
        .setForeign: Entry(
            "Bảng của {found}, không thuộc địa bàn[{open}][; đã nhận là bảng của địa bàn mình theo xác nhận ghi ở tên tệp hoặc thư mục{confirmed}]",
            "Gửi bảng của đơn vị mình. Nếu chỉ tiêu đề ghi nhầm, mọi dòng đều của địa bàn mình, sửa tiêu đề rồi gửi lại, hoặc \(addConfirmation)"
        ),
        .rowUnrecognized: Entry(
            "Dòng có số liệu nhưng không có tên đơn vị[ (ô {cell})].[ Có phải là {perhaps}?]",
            "Ghi tên đơn vị, hoặc xóa dòng thừa, rồi gửi lại."),
        .rowLeftOut: Entry(
            "[Dòng “{row}” ][(ô {cell}) ]không phải dòng của đơn vị nên không lấy.",
            "Không phải làm gì nếu dòng này không thuộc bảng số liệu."),
    ]

    private static let cells: [FindingCode: Entry] = [
        .cellNotANumber: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi “{found}”, không phải là một con số.", "{number_advice}"),
        .cellNegative: Entry("Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi số âm: {found}.", mendCell),
        .cellFraction: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi số lẻ {found}, cột này phải là số nguyên.", mendCell),
        .cellThousandsLost: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi {found}: dấu chấm hàng nghìn có thể đã bị hiểu thành dấu thập phân.",
            "Nhập lại số đúng (không có dấu chấm), hoặc xuất lại bảng từ phần mềm có số liệu này và gửi ngay, không mở bằng Excel."
        ),
        .cellSeparator: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi “{found}”, có thể hiểu theo hai cách[: {expected}].",
            "Ghi lại số có dấu phẩy thập phân và không có dấu chấm hàng nghìn (ví dụ 1250 hoặc 1,25) rồi gửi lại."),
        .cellOutOfRange: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi {found}[; ô này nhận số {expected}].", mendCell),
        .cellMissing: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] [ghi “{found}”, được hiểu là ]để trống.",
            "Nếu không phát sinh, ghi 0; nếu có số liệu, bổ sung rồi gửi lại."),
        .cellError: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] báo lỗi công thức {found}.",
            "Sửa công thức hoặc nhập số trực tiếp rồi gửi lại."),
        .cellFormulaWithoutValue: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] chỉ có công thức, chưa có kết quả.",
            "Mở tệp bằng Excel, bấm Lưu để Excel tính lại, rồi gửi lại."),
        .cellMerged: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] gộp qua dòng của nhiều đơn vị[, ghi chung {found}]; mỗi đơn vị phải có số riêng.",
            "Bỏ gộp ô (Unmerge Cells), ghi số của từng đơn vị rồi gửi lại."),
        .cellMergedColumns: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] bị gộp với ô {merge}[, ghi chung {found}]; mỗi cột phải có số riêng.",
            "Bỏ gộp ô (Unmerge Cells), ghi số của từng cột rồi gửi lại."),
        .cellScaled: Entry(
            "[Ô {cell} ]ghi “{found}”: số liệu tính theo {expected}, trong khi báo cáo cần số đầy đủ.",
            "Ghi số đầy đủ (ví dụ 1.250 thay cho 1,25 nghìn), sửa lại đơn vị tính rồi gửi lại."),
        .cellNotAChoice: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi “{found}”[, cần ghi: {expected}].", mendCell),
    ]

    private static let rules: [FindingCode: Entry] = [
        .totalNotAdditive: Entry(
            "Cột “{column}” là số của danh mục dùng chung, cộng lại không có nghĩa; báo cáo in tổng {found} như tệp gửi.",
            "Không phải làm gì."),
        .totalUnlabelled: Entry(
            "Dòng tổng không ghi tên, được nhận ra qua số liệu[ (ô {cell})].", "Không phải làm gì."),
    ]

    private static let report: [FindingCode: Entry] = [
        .contradictionCell: Entry(
            "“{row}”, cột “{column}”: tệp “{file}”[ ô {cell}] ghi {found}, tệp “{other_file}”[ ô {other_cell}] ghi {expected}.[ {pattern}]",
            "Kiểm tra hai tệp; gửi lại tệp có số sai, hoặc xuất cả hai tệp cùng một thời điểm."),
        .contradictionTotal: Entry(
            "Tổng cột “{column}” của {count} đơn vị: tệp “{file}” là {found}, tệp “{other_file}” là {expected}.",
            "Kiểm tra các dòng khác nhau giữa hai tệp."),
        .contradictionBound: Entry(
            "“{row}”: “{column}” là {found}, lớn hơn[ “{bound}”] {expected}[ (tệp “{other_file}”)].",
            "Kiểm tra hai tệp; gửi lại tệp có số sai."),
        .contradictionText: Entry(
            "[Tệp “{file}”, ][đoạn {paragraph}][ (mục “{heading}”)], câu “{sentence}”: ghi {found}, nhưng số liệu “{figure}” là {expected}[ (tệp “{other_file}”][, ô {other_cell}][{close}].",
            "Sửa câu này, hoặc gửi lại số liệu nếu số liệu sai."),
        .contradictionRepeated: Entry(
            "[Tệp “{file}”, ][đoạn {paragraph}][ (mục “{heading}”)], câu “{sentence}”: ghi {found}, nhưng chỗ khác trong văn bản[ (đoạn {other_paragraph})] ghi “{figure}” là {expected}.",
            "Kiểm tra số nào đúng, sửa cho hai chỗ khớp nhau."),
        .changeOutlier: Entry(
            "“{row}”, cột “{column}”: {found}, [gấp {more} lần][bằng {less} lần] {former} ({expected})[; nơi khác {least} đến {most} lần][; nơi khác {alike} lần].",
            "Xem lại số liệu; nếu đúng thì không phải làm gì."),
        .unitStopped: Entry(
            "“{found}” có số liệu {former} nhưng không có trong kỳ này[ ({dataset})].",
            "Kiểm tra đơn vị có còn phải báo cáo không; nếu còn, gửi bổ sung."),
        .figureMissing: Entry("Chưa có số liệu: {figure}.", "Gửi tệp hoặc biểu mẫu có số liệu này."),
        .figureOutOfRange: Entry(
            "“{figure}” lớn hơn số lớn nhất mà báo cáo ghi được nên để trống.",
            "Kiểm tra các số liệu dùng để tính, gửi lại tệp có số sai."),
        .sectionUnknown: Entry(
            "Mục “{found}” không có trong mẫu báo cáo[; nội dung được giữ lại trong mục “{section}”].",
            "Xem nội dung đặt ở đó có đúng không; muốn đặt ở mục khác thì đổi tiêu đề theo tên mục của báo cáo rồi gửi lại."
        ),
        .sectionMissing: Entry("Chưa có nội dung cho mục “{found}”.", "Gửi văn bản có mục này."),
        .templateFault: Entry("Mẫu báo cáo có lỗi: {found}.", "Báo quản trị hệ thống sửa mẫu."),
    ]
}
