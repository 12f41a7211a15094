import ReportingKit

/// Names of members of JSON objects as headings: "departmentName" is "Đơn vị", "onTimeRate" a "Tỷ lệ".
enum JSONNames {
    static func heading(_ name: String) -> String {
        let words = words(name)
        let joined = words.joined(separator: " ")
        if let known = headings[joined] { return known }
        if let last = words.last, rates.contains(last), words.count > 1 {
            return "Tỷ lệ " + words.dropLast().joined(separator: " ")
        }
        return joined.isEmpty ? name : joined.prefix(1).uppercased() + joined.dropFirst()
    }

    /// "departmentName", "department_name" and "DEPARTMENT-NAME" are two words.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasUpper = true
        for character in name.prefix(longest) {
            let isBreak = !character.isLetter && !character.isNumber
            if isBreak || character.isUppercase && !wasUpper {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if !isBreak { word.append(character) }
            wasUpper = isBreak || character.isUppercase
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }

    /// Whether a value of such a member says what the object beside it is of, in a word of a system: "SO_HOA_GIAY_TO".
    static func isCode(_ text: String) -> Bool {
        text.utf8.count <= 60 && text.contains(where: \.isUppercase)
            && text.unicodeScalars.allSatisfy { $0 == "_" || ("A"..."Z").contains($0) || ("0"..."9").contains($0) }
            // Numbers of dossiers and documents are codes of rows.
            && text.filter(\.isNumber).count < 4
    }

    static func namesKind(_ name: String) -> Bool { kinds.contains(words(name).joined(separator: " ")) }
    static func namesTitle(_ name: String) -> Bool { titles.contains(words(name).joined(separator: " ")) }

    private static let longest = 80
    private static let kinds: Set<String> = [
        "code", "key", "id", "type", "kind", "metric", "indicator", "ma", "ma chi tieu",
    ]
    private static let titles: Set<String> = ["name", "title", "label", "ten", "ten chi tieu", "description"]
    private static let rates: Set<String> = ["rate", "ratio", "percent", "percentage"]
    private static let headings: [String: String] = [
        "department name": "Đơn vị", "department": "Đơn vị", "unit name": "Đơn vị", "unit": "Đơn vị",
        "organization": "Đơn vị", "organization name": "Đơn vị", "org name": "Đơn vị", "agency": "Cơ quan",
        "agency name": "Cơ quan", "ten don vi": "Đơn vị", "don vi": "Đơn vị", "co quan": "Cơ quan",
        "ten co quan": "Cơ quan", "commune": "Xã", "commune name": "Xã", "ward": "Phường", "village": "Thôn",
        "ratio": "Tỷ lệ", "rate": "Tỷ lệ", "percent": "Tỷ lệ", "percentage": "Tỷ lệ", "ty le": "Tỷ lệ",
        "score": "Điểm", "diem": "Điểm", "max score": "Điểm tối đa", "maximum score": "Điểm tối đa",
        "diem toi da": "Điểm tối đa", "total": "Tổng số", "tong": "Tổng số", "tong so": "Tổng số", "count": "Số lượng",
        "quantity": "Số lượng", "so luong": "Số lượng", "amount": "Số tiền", "so tien": "Số tiền", "rank": "Xếp hạng",
        "received": "Tiếp nhận", "tiep nhan": "Tiếp nhận", "settled": "Đã giải quyết",
        "da giai quyet": "Đã giải quyết", "pending": "Đang giải quyết", "dang giai quyet": "Đang giải quyết",
        "on time": "Đúng hạn", "dung han": "Đúng hạn", "late": "Quá hạn", "overdue": "Quá hạn", "qua han": "Quá hạn",
        "note": "Ghi chú", "ghi chu": "Ghi chú", "code": "Mã", "id": "Mã", "dossier code": "Mã hồ sơ",
        "dossier id": "Mã hồ sơ", "ma ho so": "Mã hồ sơ", "full name": "Họ tên", "ho ten": "Họ tên",
        "phone": "Số điện thoại", "phone number": "Số điện thoại", "mobile": "Số điện thoại",
        "so dien thoai": "Số điện thoại", "address": "Địa chỉ", "dia chi": "Địa chỉ", "email": "Email",
        "birthday": "Ngày sinh", "birth date": "Ngày sinh", "date of birth": "Ngày sinh", "ngay sinh": "Ngày sinh",
        "citizen id": "Số định danh", "identity": "Số định danh", "identity number": "Số định danh", "cccd": "CCCD",
        "cmnd": "CMND", "applicant": "Người nộp", "applicant name": "Người nộp", "nguoi nop": "Người nộp",
        "owner": "Người nộp", "owner name": "Người nộp", "received date": "Ngày tiếp nhận",
        "ngay tiep nhan": "Ngày tiếp nhận", "due date": "Ngày hẹn trả", "ngay hen tra": "Ngày hẹn trả",
    ]
}
