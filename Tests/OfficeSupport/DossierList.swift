/// A list of dossiers of one unit as a one-stop system exports it, for any period and in any words.
package struct DossierList {
    package var unit: String
    /// Numbers that stand in the dossiers' codes.
    package var numbers: [Int]
    package var period = "(Từ ngày 01/10/2026 đến ngày 31/10/2026)"
    package var day = "15/10/2026"
    /// Of the first dossiers another word than "Một phần".
    package var levels: [String] = []
    package var channels: [String] = []

    package init(_ unit: String, _ numbers: some Sequence<Int>) {
        self.unit = unit
        self.numbers = Array(numbers)
    }

    package var csv: String { Self.csv([self]) }

    /// Several units in one list.
    package static func csv(_ lists: [DossierList]) -> String {
        var lines = ["DANH SÁCH HỒ SƠ", lists.first?.period ?? ""]
        lines.append(
            "STT;Mã hồ sơ;Đơn vị tiếp nhận;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả kết quả;Trạng thái;Mức độ DVC;Hình thức tiếp nhận"
        )
        for list in lists {
            for (index, number) in list.numbers.enumerated() {
                let level = list.levels.indices.contains(index) ? list.levels[index] : "Một phần"
                let channel = list.channels.indices.contains(index) ? list.channels[index] : "Trực tuyến"
                lines.append(
                    "\(index + 1);H48.24-\(number);UBND \(list.unit);\(list.day);\(list.day);\(list.day);Đã trả kết quả;\(level);\(channel)"
                )
            }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}
