import Foundation
import ReportingKit

extension VerificationFault {
    package var said: Bilingual {
        switch self {
        case .store(let fault): fault.said
        case .unopened(let error): error
        case .archive(let disagreement): disagreement.said
        case .issued(let report, let fault): fault.said(report)
        case .output(let report, let path, let difference): difference.said(path, report)
        case .putAside(let report, let reason):
            Bilingual(
                "the service has put the report of \(report) aside: \(reason.english)",
                "dịch vụ tạm để lại, chưa ghi báo cáo \(report.inVietnamese): \(reason.vietnamese)")
        case .ungrounded(let report, let figure):
            Bilingual(
                "\(report): \(figure) cannot be followed to cells",
                "báo cáo \(report.inVietnamese): số “\(figure)” không lần được về ô số liệu; "
                    + "kiểm tra kho số liệu: baocaod store check")
        case .unacceptedSource(let report, let figure, let file):
            Bilingual(
                "\(report): \(figure) comes from \(file), which is not an accepted file",
                "báo cáo \(report.inVietnamese): số “\(figure)” lấy từ “\(file)” là tệp chưa được nhận; "
                    + "kiểm tra kho số liệu: baocaod store check")
        }
    }
}

extension IssuedFault {
    fileprivate func said(_ report: ReportPeriod) -> Bilingual {
        let name = "the issued report of \(report)"
        let vietnamese = "báo cáo \(report.inVietnamese) đã ban hành"
        switch self {
        case .bytesChanged:
            return Bilingual(
                "\(name) is not what it was: the kept bytes do not have the hash they were issued with",
                "\(vietnamese) không còn như khi ban hành: bản lưu trong kho số liệu đã bị sửa; "
                    + "khôi phục kho số liệu từ bản sao lưu: baocaod store recover --from")
        case .template(let undeclared):
            let excerpts = undeclared.excerpts.filter { !$0.isEmpty }.map { "“\($0)”" }
            let places = excerpts.isEmpty ? "" : ", tại " + excerpts.joined(separator: ", ")
            return Bilingual(
                "\(name) cannot be made again: its template asks for what is no longer declared (\(undeclared.faults)); the kept bytes are whole",
                "không lập lại được \(vietnamese): mẫu báo cáo dùng nội dung không còn được khai báo\(places); "
                    + "bản lưu còn nguyên. Muốn đối chiếu thì khai báo lại")
        case .noData:
            return Bilingual(
                "\(name) has no data in the store",
                "\(vietnamese) không có số liệu trong kho số liệu; dừng dịch vụ rồi dựng lại: baocaod store recover --anyway"
            )
        case .undeclared(let datasets):
            let names = datasets.joined(separator: ", ")
            return Bilingual(
                "\(name) is of datasets that nobody declares now (\(names)): it can be made again and "
                    + "compared when their declarations are back; the kept bytes are whole",
                "\(vietnamese) dùng các bảng nay không còn được khai báo (“\(names)”); bản lưu còn nguyên. "
                    + "Khai báo lại thì lập lại và đối chiếu được")
        case .madeOtherwise(let date):
            return Bilingual(
                "\(name), made again from its frozen data, differs from the bytes kept: the unit register, the modules or the program changed since "
                    + "\(date.formatted(.iso8601)); the kept bytes are whole",
                "\(vietnamese), lập lại từ số liệu đã khóa, khác bản lưu: danh mục đơn vị, các bảng khai báo hoặc phần mềm đã thay đổi từ "
                    + "\(VietnamTime.slashed(date)); bản lưu còn nguyên")
        }
    }
}

extension OutputDifference {
    fileprivate func said(_ path: String, _ report: ReportPeriod) -> Bilingual {
        let fault = said(path)
        let command =
            "baocaod report --period \(report.period.id)"
            + (report.report == .former ? "" : " --report \(report.report)")
        return Bilingual(
            "\(fault.english); the store holds the issued report: \(command) writes it again",
            "\(fault.vietnamese); kho số liệu còn giữ báo cáo \(report.inVietnamese) đã ban hành, ghi lại bằng lệnh: \(command)"
        )
    }

    private func said(_ path: String) -> Bilingual {
        switch self {
        case .missing:
            Bilingual("\(path) of an issued report is missing", "không thấy tệp \(path) của báo cáo đã ban hành")
        case .replaced(let what):
            Bilingual(
                "\(path) of an issued report was replaced by \(what.english)",
                "tại \(path) của báo cáo đã ban hành nay là \(what.vietnamese)")
        case .changed:
            Bilingual("\(path) differs from what was issued", "tệp \(path) khác bản đã ban hành")
        case .writableByOthers:
            Bilingual(
                "\(path) of an issued report may be changed by others than the service",
                "tệp \(path) của báo cáo đã ban hành để người khác ngoài dịch vụ sửa được")
        case .unreadable(let error):
            Bilingual(
                "\(path) of an issued report cannot be looked at: \(error.english)",
                "không xem được tệp \(path) của báo cáo đã ban hành: \(error.vietnamese)")
        }
    }
}

extension ReportPeriod {
    /// "6 tháng đầu năm 2023", with the kind of report where it is another than the one that there was always.
    fileprivate var inVietnamese: String {
        report == .former ? period.vietnamese : "\(period.vietnamese) (\(report))"
    }
}
