import ReportingKit

/// How reports speak of dossiers on their way: "đã giải quyết 20.202 hồ sơ, trong đó quá hạn 91 hồ sơ".
enum DossierProgressSpeech {
    static let speech = DatasetSpeech(
        axes: [
            [
                .init("received", "tiếp nhận", "đã tiếp nhận"),
                .init("settled", "đã giải quyết", "giải quyết"),
                .init("pending", "đang giải quyết", "đang xử lý"),
                .init("paid", "thanh toán trực tuyến"),
            ],
            [
                .init("online", "nộp trực tuyến", "trực tuyến", "tiếp nhận trực tuyến"),
                .init("in_person", "nộp trực tiếp", "trực tiếp", "tiếp nhận trực tiếp"),
                .init("postal", "qua bưu chính", "qua dịch vụ bưu chính", "nộp qua bưu chính", "bưu chính"),
                .init(
                    "on_time", "trước hạn và đúng hạn", "trước hạn đúng hạn", "trước và đúng hạn",
                    "đúng hạn và trước hạn",
                    "đúng hạn"),
                .init("late", "quá hạn", "trễ hạn"),
            ],
        ],
        compounds: [
            .init("nộp trực tuyến", "received", "online"), .init("nộp trực tiếp", "received", "in_person"),
            .init("nộp qua bưu chính", "received", "postal"), .init("nộp qua dịch vụ bưu chính", "received", "postal"),
        ],
        fields: [
            "received": ["received"], "received_online": ["received", "online"],
            "received_in_person": ["received", "in_person"], "received_postal": ["received", "postal"],
            "settled": ["settled"], "settled_on_time": ["settled", "on_time"], "settled_late": ["settled", "late"],
            "pending": ["pending"], "pending_overdue": ["pending", "late"], "paid_online": ["paid"],
        ],
        shares: [
            .init("received_online", of: "received"), .init("received_in_person", of: "received"),
            .init("received_postal", of: "received"), .init("settled_on_time", of: "settled"),
            .init("settled_late", of: "settled"), .init("pending_overdue", of: "pending"),
            .init("paid_online", of: "received"),
        ],
        fillers: ["hồ sơ", "thủ tục hành chính", "còn", "nộp", "trung tâm phục vụ hành chính công"])
}
