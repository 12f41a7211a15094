import ReportingKit

/// What is said of statements: what a file replaced, what waits for an answer, what is in force again.
enum StatementTexts {
    typealias Entry = MessageCatalogue.Entry

    static let vietnamese: [FindingCode: Entry] = [
        .fileDuplicate: Entry(
            "Tệp này đã được nhận[ ngày {day}][ với tên “{expected}”]; không có gì thay đổi, số liệu không bị tính hai lần.",
            "Không phải làm gì. Nếu định gửi bản đã sửa, hãy kiểm tra đã lưu tệp chưa."),
        .fileInForceAgain: Entry(
            "Tệp này đã được nhận trước đây[ với tên “{expected}”]; số liệu tệp này có hiệu lực trở lại[, thay tệp “{found}”][ đối với {units}].",
            "Không phải làm gì nếu đúng là dùng lại; nếu không, gửi lại tệp đúng."),
        .datasetSuperseded: Entry(
            "Thay số liệu[ của {units}] đã gửi trước[ trong tệp “{found}”][ ngày {day}]; bản cũ vẫn được lưu.",
            "Kiểm tra đúng là bản thay thế."),
        .datasetTwice: Entry(
            "Hai tệp gửi gần như cùng lúc ghi số liệu khác nhau[ về {units}][: “{found}” và “{expected}”]; số của tệp sau được dùng.",
            "Kiểm tra tệp nào đúng; nếu tệp trước đúng, gửi lại tệp đó."),
        .unitVanished: Entry(
            "{found} đơn vị không còn trong tệp mới[: {units}]; số liệu đã gửi trước của các đơn vị này không dùng nữa.",
            "Nếu các đơn vị này vẫn có số liệu, gửi lại bảng đủ các đơn vị hoặc gửi riêng bảng của các đơn vị thiếu."),
        .unitUnsent: Entry(
            "{found} chưa gửi “{dataset}”[: thiếu {parts}].",
            "Gửi số liệu còn thiếu; không phát sinh thì ghi 0."),
        .cellKept: Entry(
            "Ô {cell}[ (dòng “{row}”)] trống: giữ số {found} đã nhận[ ngày {day}].",
            "Nếu số đúng là không có, ghi 0 vào ô này rồi gửi lại."),
        .unitHeld: Entry(
            "{row} đã tự báo {expected}[ (cột “{column}”)], tệp này ghi {found}[ (ô {cell})][; còn khác (số đang dùng / tệp này): {others}][ và {more} ô khác]. Giữ số nào?",
            holding),
        .unitDiffers: Entry(
            "{row}[, cột “{column}”]: số đang dùng là {expected}[ (tệp “{other_file}”)], tệp này ghi {found}[ (ô {cell})][; còn khác (số đang dùng / tệp này): {others}][ và {more} ô khác]. Giữ số nào?",
            holding),
        .unitForeign: Entry(
            "Thư mục của {sender} gửi số liệu của {row}[: {values}][ và {more} ô khác]. Có lấy số liệu này không?",
            holding),
        .unitOtherList: Entry(
            "Danh sách {found} hồ sơ của {row} hầu như không có hồ sơ nào của danh sách {expected} hồ sơ đã nhận[ (tệp “{other_file}”)]. Thay danh sách đã nhận?",
            holding),
        .unitAnswered: Entry(
            "Đã lấy số của tệp này cho {units} theo xác nhận ghi ở tên tệp.",
            "Không phải làm gì."),
        .unitDecided: Entry(
            "Đã chọn [số của tệp “{taken}”][giữ số đang dùng, không lấy số của tệp “{refused}”,] cho {units} theo trả lời của {name}[: {reason}].",
            "Không phải làm gì."),
        .unitWithdrawn: Entry(
            "Đã rút số liệu của {units}: {reason}. Tệp “{found}”[ nhận ngày {day}] không dùng nữa[; người rút: {name}].",
            "Không phải làm gì; nếu rút nhầm, gửi lại tệp này thì số liệu có hiệu lực trở lại."),
        .unitAgreed: Entry(
            "Câu hỏi trước đây về {units} đã được giải quyết bằng tệp này.", "Không phải làm gì."),
        .periodIssuedAround: Entry(
            "Báo cáo {found} đã ban hành không thay đổi.",
            "Nếu báo cáo đã ban hành phải sửa theo, báo người phụ trách báo cáo mở lại kỳ đó."),
    ]

    private static let holding =
        "Nếu đúng là số của tệp này, thêm “ - xac nhan” vào cuối tên tệp (“{confirmed_name}”) rồi gửi lại. "
        + "Nếu số đang dùng đúng, báo người phụ trách phần mềm giữ lại (số thứ tự tệp: {order})."

    static let english: [FindingCode: Entry] = [
        .fileDuplicate: Entry(
            "The file was received[ on {day}][ as “{expected}”]; nothing changes, and nothing is counted twice.",
            "Nothing to do."),
        .fileInForceAgain: Entry(
            "The file was received before[ as “{expected}”]; its figures are in force again[, in the place of “{found}”][, of {units}].",
            "Nothing, if that is meant; else send the right file."),
        .datasetSuperseded: Entry(
            "The figures[ of {units}] replace those sent before[ in “{found}”][ on {day}]; the former ones are kept.",
            "Check that this was meant."),
        .datasetTwice: Entry(
            "Two files that came at about the same time state different figures[ of {units}][: “{found}” and “{expected}”]; those of the later one are used.",
            "Check which is right; if it is the former one, send it again."),
        .unitVanished: Entry(
            "{found} units are not in the new file[: {units}]; the figures that were sent of them before are no longer used.",
            "If they have figures, send a table with all units, or one of those that are missing."),
        .unitUnsent: Entry(
            "{found} has not sent “{dataset}”[: {parts} is missing].",
            "Send what is missing; where there is nothing to report, send 0."),
        .cellKept: Entry(
            "Cell {cell}[ (row “{row}”)] is blank: {found}, received[ on {day}], stays.",
            "If there is nothing, enter 0 and send the file again."),
        .unitHeld: Entry(
            "{row} itself stated {expected}[ (column “{column}”)], this file says {found}[ (cell {cell})][; also different (in force / this file): {others}][ and {more} more cells]. Which is right?",
            holdingEnglish),
        .unitDiffers: Entry(
            "{row}[, column “{column}”]: {expected} is in force[ (“{other_file}”)], this file says {found}[ (cell {cell})][; also different (in force / this file): {others}][ and {more} more cells]. Which is right?",
            holdingEnglish),
        .unitForeign: Entry(
            "The folder of {sender} sent figures of {row}[: {values}][ and {more} more cells]. Are they to be taken?",
            holdingEnglish),
        .unitOtherList: Entry(
            "The list of {found} dossiers of {row} has hardly any of the {expected} dossiers of the list received before[ (“{other_file}”)]. Does it replace that?",
            holdingEnglish),
        .unitAnswered: Entry(
            "The figures of this file were taken for {units}, as its name confirms.", "Nothing to do."),
        .unitDecided: Entry(
            "[The figures of “{taken}” were chosen][What was in force was chosen, not “{refused}”,] for {units}, as {name} answered[: {reason}].",
            "Nothing to do."),
        .unitWithdrawn: Entry(
            "The figures of {units} were withdrawn: {reason}. The file “{found}”[ of {day}] is no longer used[; withdrawn by {name}].",
            "Nothing to do; sent again, the file is in force again."),
        .unitAgreed: Entry("The open question about {units} is settled by this file.", "Nothing to do."),
        .periodIssuedAround: Entry(
            "The issued report of {found} does not change.",
            "If it has to, ask whoever makes the report to reopen the period."),
    ]

    private static let holdingEnglish =
        "If this file is right, add “xac nhan” to its name and send it again, or: baocaod answer {order} --take --name NAME. "
        + "If the figures in force are right: baocaod answer {order} --keep --name NAME."
}
