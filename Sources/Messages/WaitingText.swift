import ReportingKit

/// The text for an officer whose file or folder stays in the drop folder untouched, or is gone.
public struct WaitingText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// `path` is where it lies, below the drop folder.
    public func text(path: String, finding: Finding) -> String {
        let isVietnamese = catalogue.language == .vi
        let isFolder = finding.code == .folderNotPermitted
        let isGone = finding.code == .fileGone
        let title =
            isVietnamese
            ? (isFolder ? "THƯ MỤC CHƯA ĐỌC ĐƯỢC" : "TỆP CHƯA NHẬN ĐƯỢC")
            : (isFolder ? "FOLDER NOT READ" : "FILE NOT TAKEN")
        let lines = [
            "\(title): \(path)", "",
            isVietnamese
                ? isGone
                    ? "Chưa có số liệu nào của tệp được đưa vào báo cáo."
                    : "\(isFolder ? "Thư mục" : "Tệp") vẫn nằm nguyên ở nơi đã gửi. Chưa có số liệu nào được đưa vào báo cáo."
                : (isGone ? "" : "It still lies in the drop folder. ") + "No figure of it was taken.",
            "", catalogue.sentence(for: finding), "→ " + catalogue.advice(for: finding),
        ]
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}
