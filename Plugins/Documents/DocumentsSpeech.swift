import ReportingKit

/// How reports speak of documents: "tổng số văn bản đến 15.834, trong đó có ký số 14.189".
enum DocumentsSpeech {
    static let speech = DatasetSpeech(
        axes: [
            [
                .init("incoming", "văn bản đến", "văn bản điện tử đến", "công văn đến", "văn bản tiếp nhận"),
                .init(
                    "outgoing", "văn bản đi", "văn bản điện tử đi", "công văn đi", "phát hành", "văn bản gửi đi",
                    "gửi đi"),
            ],
            [
                .init("electronic", "hoàn toàn điện tử", "điện tử", "hoàn toàn bằng điện tử"),
                .init(
                    "parallel", "song song bản giấy và điện tử", "song song bản giấy và bản điện tử",
                    "song song bản giấy điện tử", "song song điện tử và bản giấy", "song song bản giấy", "song song"),
                .init("signed", "ký số", "có chữ ký số"),
                .init(
                    "unsigned", "không ký số", "chưa ký số", "không có ký số", "chưa có chữ ký số", "không có chữ ký số"
                ),
            ],
        ],
        fields: [
            "incoming_total": ["incoming"], "incoming_electronic": ["incoming", "electronic"],
            "incoming_parallel": ["incoming", "parallel"], "incoming_signed": ["incoming", "signed"],
            "incoming_unsigned": ["incoming", "unsigned"], "outgoing_total": ["outgoing"],
            "outgoing_electronic": ["outgoing", "electronic"], "outgoing_parallel": ["outgoing", "parallel"],
            "outgoing_signed": ["outgoing", "signed"], "outgoing_unsigned": ["outgoing", "unsigned"],
        ],
        // Signatures of incoming documents are counted inside the province only: their share has no base in the table.
        shares: [
            .init("incoming_electronic", of: "incoming_total"), .init("incoming_parallel", of: "incoming_total"),
            .init("outgoing_electronic", of: "outgoing_total"), .init("outgoing_parallel", of: "outgoing_total"),
            .init("outgoing_signed", of: "outgoing_total"), .init("outgoing_unsigned", of: "outgoing_total"),
        ],
        unitShares: [
            .init(
                "outgoing_signed", "sử dụng chữ ký số", "ứng dụng chữ ký số", "ký số văn bản", "thực hiện ký số",
                "áp dụng chữ ký số"),
            .init(
                "incoming_total", "sử dụng phần mềm quản lý văn bản", "sử dụng hệ thống quản lý văn bản",
                "ứng dụng phần mềm quản lý văn bản"),
        ],
        fillers: [
            "văn bản", "nội tỉnh", "gửi", "nhận", "gửi nhận", "tiếp nhận", "văn thư",
            "trên hệ thống quản lý văn bản và điều hành",
            "hệ thống quản lý văn bản và điều hành", "phần mềm quản lý văn bản và điều hành", "liên thông",
            "trên môi trường mạng", "tiếp nhận và xử lý", "tiếp nhận xử lý",
        ],
        others: [
            "văn bản đến các", "văn bản đến từng", "văn bản đến toàn thể", "văn bản đến cơ quan", "văn bản đến đơn vị",
            "văn bản đi các", "văn bản đi kiểm tra", "văn bản đến hạn", "văn bản đi kèm",
        ])
}
