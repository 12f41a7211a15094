import ReportingKit

extension StoreError: VietnameseFault {
    public var vietnamese: String {
        switch self {
        case .missing(let path):
            "chưa có kho số liệu tại \(path), hoặc người dùng này không được xem; dịch vụ tạo kho khi chạy lần đầu"
        case .newerSchema(let path):
            "\(path) do phiên bản baocaod mới hơn ghi; hãy cài phiên bản đó hoặc dùng thư mục trạng thái khác"
        case .unusable(let path, let reason):
            "không dùng được kho số liệu \(path): \(reason); kiểm tra chủ thư mục, quyền và dung lượng trống"
        case .finalized(let report):
            "Báo cáo \(report.period.vietnamese) đã ban hành, số liệu đã khóa; cần đính chính thì mở lại kỳ trước: "
                + "baocaod reopen \(report.period) --report \(report.report)"
        case .notFinalized(let report): "Báo cáo \(report.period.vietnamese) (\(report.report)) chưa ban hành"
        case .changedMeanwhile(let period):
            "vừa có tệp của kỳ \(period.vietnamese) được nhận; xem lại báo cáo rồi ban hành"
        case .unknownOrder(let number):
            "không có tệp đã nhận nào mang số \(number); xem số trên giấy nhận hoặc trong baocaod history"
        case .nothingToDecide(let number):
            "tệp số \(number) không hỏi gì về các đơn vị này, hoặc không có số của các đơn vị này; xem baocaod history"
        case .notUpgraded(let path):
            "\(path) do phiên bản baocaod cũ ghi; chạy dịch vụ một lần, hoặc baocaod status, để nâng cấp"
        case .damaged(let version):
            "kho số liệu bị hỏng: không đọc được một dòng của bảng \(version). \(Self.vietnameseRecovery)"
        case .corrupt(let path, let reason): "kho số liệu \(path) bị hỏng: \(reason). \(Self.vietnameseRecovery)"
        case .copyDamaged(let path, let reason):
            "bản sao \(path) cũng bị hỏng: \(reason); dùng bản khác, hoặc \"baocaod store recover\" không có --from"
        case .lost(let path, let archived):
            "kho số liệu \(path) bị mất hoặc trống, trong khi kho lưu trữ có \(VietnameseNumber.count(archived)) tệp đã nhận. Chưa nhận tệp nào cho đến khi "
                + "quản trị quyết định: \"baocaod store adopt\" dựng lại từ kho lưu trữ, \"baocaod store new\" bắt đầu kho trống"
        case .behind(let path, let missing):
            "kho số liệu \(path) cũ hơn kho lưu trữ: thiếu \(missing). Chưa nhận tệp nào cho đến khi quản trị quyết định: "
                + "\"baocaod store recover\" dựng lại từ kho lưu trữ, thêm --from BẢN-SAO để dựng từ bản sao và phần sau đó"
        }
    }

    private static let vietnameseRecovery =
        "Dừng dịch vụ, chạy \"baocaod store check\", rồi \"baocaod store recover\" (từ kho lưu trữ) hoặc \"baocaod store recover --from BẢN-SAO\" "
        + "(từ bản sao); từ giờ đến lúc đó không nhận tệp nào"
}
