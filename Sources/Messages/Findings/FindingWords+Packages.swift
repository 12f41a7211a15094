import ReportingKit

/// What is said of packages of issued periods that other offices send.
extension FindingWords {
    func package(_ defect: PackageDefect, of unit: String?) -> (what: String, advice: String) {
        let named = unit.map { " của \($0)" } ?? ""
        let ofUnit = unit.map { " of \($0)" } ?? ""
        let again = said(
            "Đề nghị đơn vị lập gói gửi lại nguyên tệp, không mở ra rồi nén lại.",
            "Have the unit that made it send the file again as it is, not unpacked and packed anew.")
        switch defect {
        case .changed:
            return (
                said("Gói số liệu\(named) không còn nguyên như lúc lập", "The package\(ofUnit) is not as it was made"),
                again
            )
        case .incomplete:
            return (said("Gói số liệu\(named) thiếu tệp bên trong", "The package\(ofUnit) lacks files"), again)
        case .version:
            return (
                said(
                    "Gói số liệu\(named) do phiên bản phần mềm mới hơn lập",
                    "The package\(ofUnit) was made by a later version of the program"),
                said("Báo quản trị hệ thống cập nhật phần mềm, rồi gửi lại.", "Have this program brought up to date.")
            )
        case .tooLarge:
            return (
                said("Gói số liệu\(named) lớn quá mức cho phép", "The package\(ofUnit) is larger than allowed"),
                again
            )
        case .foreign:
            return (
                said(
                    "Gói số liệu\(named) không phải của đơn vị trực thuộc địa bàn này",
                    "The package\(ofUnit) is of no unit below this territory"),
                said("Kiểm tra có gửi nhầm nơi nhận không.", "Check that it was sent to the right office.")
            )
        case .superseded:
            return (
                said(
                    "Đã nhận gói số liệu của lần ban hành sau\(named); gói này là bản cũ",
                    "A later edition of this package\(ofUnit) was received; this one is a former one"),
                said("Không phải làm gì; số liệu đang dùng không đổi.", "Nothing to do; what is in force stays.")
            )
        case .unused:
            return (
                said(
                    "Gói số liệu\(named) không có số liệu nào mà báo cáo của nơi nhận dùng",
                    "The package\(ofUnit) holds nothing that reports of this office use"),
                said(
                    "Kiểm tra có gửi đúng gói của báo cáo cần gửi không; nếu đúng, báo quản trị hệ thống.",
                    "Check that it is the package of the right report; if so, tell the administrator.")
            )
        }
    }
}
