import ReportingKit

/// What is said of signatures of packages of issued periods.
extension FindingWords {
    func signature(_ defect: SignatureDefect, of unit: String?, key: String?) -> (what: String, advice: String) {
        let named = unit.map { " của \($0)" } ?? ""
        let ofUnit = unit.map { " of \($0)" } ?? ""
        let byKey = key.map { said(" bằng khóa \($0)", " with the key \($0)") } ?? ""
        let again = said(
            "Không dùng gói này. Đề nghị đơn vị lập gói gửi lại nguyên tệp, không mở ra rồi nén lại.",
            "Do not use it. Have the unit that made it send the file again as it is, not unpacked and packed anew.")
        switch defect {
        case .invalid:
            return (
                said(
                    "Chữ ký số không khớp nội dung gói số liệu\(named): gói đã bị sửa sau khi ký",
                    "The signature does not fit the package\(ofUnit): it was changed after it was signed"),
                again
            )
        case .unsigned:
            return (
                said(
                    "Gói số liệu\(named) không có chữ ký số, mà nơi nhận chỉ nhận gói đã ký của đơn vị này",
                    "The package\(ofUnit) is not signed, and this office takes signed ones of the unit only"),
                said(
                    "Đề nghị quản trị hệ thống của đơn vị lập gói đặt khóa ký (packages.key), lập lại gói rồi gửi lại.",
                    "Have the administrator of the unit set its key (packages.key), pack the period again and send that."
                )
            )
        case .untrusted:
            return (
                said(
                    "Gói số liệu\(named) ký\(byKey), không phải khóa mà nơi nhận đã khai cho đơn vị này",
                    "The package\(ofUnit) is signed\(byKey), which is none of the keys that this office has of the unit"
                ),
                said(
                    "Không dùng gói này. Hỏi đơn vị lập gói qua điện thoại: nếu đúng là khóa mới của đơn vị, đề nghị quản trị hệ thống nơi nhận "
                        + "khai khóa (packages.trust), rồi gửi lại.",
                    "Do not use it. Ask the unit by telephone; if the key is its new one, have it added under packages.trust here, and send the file again."
                )
            )
        case .outOfTime:
            return (
                said(
                    "Gói số liệu\(named) ký\(byKey); hôm nhận, khóa này không có hiệu lực ở nơi nhận",
                    "The package\(ofUnit) is signed\(byKey), which did not count here on the day on which the package came"
                ),
                said(
                    "Đề nghị quản trị hệ thống nơi nhận xem lại ngày hiệu lực của khóa (packages.trust), hoặc đơn vị ký bằng khóa đang dùng; rồi gửi lại.",
                    "Have the days of the key looked at here (packages.trust), or the package signed with the key of today; then send it again."
                )
            )
        case .unreadable:
            return (
                said(
                    "Không đọc được chữ ký số trong gói số liệu\(named)",
                    "The signature in the package\(ofUnit) cannot be read"),
                again
            )
        case .otherKind:
            return (
                said(
                    "Gói số liệu\(named) ký theo cách mà phiên bản phần mềm này chưa biết",
                    "The package\(ofUnit) is signed in a way that this version of the program does not know"),
                said("Báo quản trị hệ thống cập nhật phần mềm, rồi gửi lại.", "Have this program brought up to date.")
            )
        }
    }

    /// `unit` is the one whose key it is; nil where nothing is known of the key.
    func signed(by key: String, of unit: String?) -> (what: String, advice: String) {
        guard let unit else {
            return (
                said(
                    "Gói số liệu có chữ ký số, khóa \(key); nơi nhận chưa khai khóa nào của đơn vị này",
                    "The package is signed with the key \(key); this office has no key of its unit to compare it with"),
                declareKeys
            )
        }
        return (
            said(
                "Gói số liệu có chữ ký số của \(unit), khóa \(key)",
                "The package is signed by \(unit) with the key \(key)"),
            said("Không phải làm gì.", "Nothing to do.")
        )
    }

    var unsigned: String { said("Gói số liệu không có chữ ký số", "The package is not signed") }

    var declareKeys: String {
        said(
            "Không phải làm gì. Muốn chỉ nhận gói do đơn vị ký: đề nghị quản trị hệ thống khai khóa của đơn vị (packages.trust).",
            "Nothing to do. To take signed packages of the unit only, have its key written under packages.trust.")
    }
}
