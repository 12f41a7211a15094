import ReportingKit

/// What is said of exports of one row a dossier. Nothing here names what a cell holds beyond dates, units and categories.
enum RecordTexts {
    typealias Entry = MessageCatalogue.Entry

    private static let mend = "Sửa các ô này theo hệ thống một cửa, hoặc xuất lại danh sách, rồi gửi lại tệp."

    static let vietnamese: [FindingCode: Entry] = [
        .recordDuplicate: Entry(
            "Ô {cell}: mã hồ sơ này đã có ở dòng phía trên[ (tất cả {count} dòng lặp)]. Các dòng lặp vẫn được đếm như trong tệp.",
            "Kiểm tra danh sách có bị xuất hai lần không; nếu có, xuất lại rồi gửi lại tệp."),
        .recordListReplaced: Entry(
            "Thay danh sách {found} hồ sơ bằng {expected} hồ sơ. Danh sách trước là tệp “{former}” nhận ngày {day}[ ({units})]; bản cũ vẫn được lưu.",
            "Kiểm tra đúng là bản thay thế."),
        .recordDateImpossible: Entry(
            "Ô {cell}[ (cột “{column}”)][ ghi “{found}”,] không phải là một ngày có thật[ (tất cả {count} ô)].", mend),
        .recordDateOrder: Entry(
            "Ô {cell}[ (cột “{column}”)][: {found}] trước ngày tiếp nhận của hồ sơ[ (tất cả {count} hồ sơ)].",
            "Kiểm tra hai ngày trên hệ thống một cửa. Hồ sơ vẫn được đếm."),
        .recordDateFuture: Entry(
            "Ô {cell}[ (cột “{column}”)][: {found}] sau ngày hôm nay[ ({expected})][ (tất cả {count} hồ sơ)].",
            "Kiểm tra ngày trên hệ thống một cửa. Hồ sơ vẫn được đếm."),
        .recordOutsidePeriod: Entry(
            "Ô {cell}[ (cột “{column}”)][: {found}] ngoài kỳ báo cáo[ {expected}] nên hồ sơ không được đếm là tiếp nhận trong kỳ[ (tất cả {count} hồ sơ)].",
            "Không phải làm gì nếu đó là hồ sơ kỳ khác chuyển sang; nếu không, kiểm tra kỳ báo cáo ghi trong tệp."),
        .recordWordUnknown: Entry(
            "Ô {cell}[ (cột “{column}”)] ghi [“{found}”, ]một giá trị không rõ nghĩa[; cần ghi: {expected}][; đang được tính là “{other}”][ (tất cả {count} dòng)].",
            mend),
        .recordWordFormer: Entry(
            "Ô {cell}[ (cột “{column}”)] ghi [“{found}”, ]từ không dùng trong kỳ này nên được tính là “khác”, không tính vào: {expected}[ (tất cả {count} dòng)].",
            "Nếu phần mềm vẫn ghi theo cách cũ, báo quản trị hệ thống khai báo từ này (mục words); nếu không, sửa trên hệ thống một cửa rồi xuất lại."
        ),
        .recordTooManyWords: Entry(
            "Cột “{column}” có hơn {expected} giá trị khác nhau, không thể là cột này.",
            "Kiểm tra tiêu đề cột có đúng với nội dung không, rồi gửi lại tệp."),
        .recordTooManyCombinations: Entry(
            "Trang này có cột của {count} loại danh sách hồ sơ khác nhau nên không đếm được.",
            "Xuất riêng từng loại danh sách rồi gửi lại từng tệp."),
        .recordCellMissing: Entry("Ô {cell}[ (cột “{column}”)] để trống[ (tất cả {count} ô)].", mend),
        .recordPeriodDerived: Entry(
            "Tệp không ghi kỳ báo cáo; các ngày tiếp nhận từ {found} nên được tính là kỳ {expected}.[ Nhưng chỉ có {count} hồ sơ nằm ngoài {candidates}.]",
            "Nếu không đúng kỳ, ghi kỳ vào tên tệp, ví dụ “Ho so 6 thang dau 2026.csv”, rồi gửi lại."),
        .contradictionRecords: Entry(
            "“{row}”, cột “{column}”: tệp “{file}”[ ô {cell}] ghi {found}, đếm từng hồ sơ trong tệp “{other_file}”[ (cột {other_cell})] được {expected}.",
            "Kiểm tra hai tệp có cùng kỳ và xuất cùng lúc không. Báo cáo dùng số của bảng thống kê."),
    ]

    private static let mendEnglish =
        "Correct these cells in the one-stop system, or export the list again, and send the file again."

    static let english: [FindingCode: Entry] = [
        .recordDuplicate: Entry(
            "Cell {cell}: this dossier stands in a row above already[ ({count} repeated rows in all)]. Repeated rows are counted as they stand.",
            "Check whether the list was exported twice; if so, export it again and send it."),
        .recordListReplaced: Entry(
            "The list of {found} dossiers is replaced by one of {expected}. The former one, “{former}”, came on {day}[ ({units})]; it is kept.",
            "Check that this was meant."),
        .recordDateImpossible: Entry(
            "Cell {cell}[ (column “{column}”)][ holds “{found}”,] which is no day that exists[ ({count} cells in all)].",
            mendEnglish),
        .recordDateOrder: Entry(
            "Cell {cell}[ (column “{column}”)][: {found}] is before the dossier was received[ ({count} dossiers in all)].",
            "Check both days in the one-stop system. The dossiers are counted."),
        .recordDateFuture: Entry(
            "Cell {cell}[ (column “{column}”)][: {found}] is after today[ ({expected})][ ({count} dossiers in all)].",
            "Check the day in the one-stop system. The dossiers are counted."),
        .recordOutsidePeriod: Entry(
            "Cell {cell}[ (column “{column}”)][: {found}] lies outside the period[ {expected}]; the dossier does not count as received in it[ ({count} dossiers in all)].",
            "Nothing to do for dossiers of another period; else check the period that the file names."),
        .recordWordUnknown: Entry(
            "Cell {cell}[ (column “{column}”)] holds [“{found}”, ]a value of unknown meaning[; write: {expected}][; counted as other than these ({other})][ ({count} rows in all)].",
            mendEnglish),
        .recordWordFormer: Entry(
            "Cell {cell}[ (column “{column}”)] holds [“{found}”, ]a term of another time; it is counted as other than these: {expected}[ ({count} rows in all)].",
            "Where the system still writes so, teach the word in the configuration (words); else correct it there and export again."
        ),
        .recordTooManyWords: Entry(
            "Column “{column}” has more than {expected} different values; it cannot be that column.",
            "Check that the heading fits what stands below it and send the file again."),
        .recordTooManyCombinations: Entry(
            "The sheet has the columns of {count} kinds of exports at once and cannot be counted.",
            "Export each kind by itself and send the files."),
        .recordCellMissing: Entry("Cell {cell}[ (column “{column}”)] is blank[ ({count} cells in all)].", mendEnglish),
        .recordPeriodDerived: Entry(
            "The file does not say its period; its dossiers were received {found}, so it is taken for {expected}.[ But for {count} dossiers all were received in a shorter period, {candidates}.]",
            "If that is wrong, put the period into the file's name, “dossiers 2023-H1.csv”, and send it again."),
        .contradictionRecords: Entry(
            "“{row}”, “{column}”: “{file}”[ cell {cell}] says {found}, counting the dossiers of “{other_file}”[ (column {other_cell})] gives {expected}.",
            "Check that both files are of one period and one moment. The report has what the table states."),
    ]
}
