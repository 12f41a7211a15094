import ReportingKit

/// How reports speak of digitisation: "số hóa khi tiếp nhận 10.588 hồ sơ, số hóa kết quả 2.072 hồ sơ".
enum DigitizationSpeech {
    static let speech = DatasetSpeech(
        axes: [
            [
                .init("received", "khi tiếp nhận", "tiếp nhận", "thành phần hồ sơ", "thành phần", "tphs", "đầu vào"),
                .init("settled", "đã giải quyết", "kết quả giải quyết", "giải quyết", "kết quả"),
            ],
            [
                .init("digitized", "số hóa", "có số hóa"),
                .init("undigitized", "chưa số hóa", "không số hóa", "chưa có số hóa"),
            ],
        ],
        compounds: [
            .init("số hóa kết quả", "settled", "digitized"), .init("số hóa kết quả giải quyết", "settled", "digitized"),
            .init("chưa số hóa kết quả", "settled", "undigitized"),
            .init("chưa số hóa kết quả giải quyết", "settled", "undigitized"),
            .init("không số hóa kết quả", "settled", "undigitized"),
            .init("số hóa thành phần hồ sơ", "received", "digitized"),
            .init("số hóa tphs", "received", "digitized"), .init("chưa số hóa tphs", "received", "undigitized"),
            .init("chưa số hóa thành phần hồ sơ", "received", "undigitized"),
        ],
        fields: [
            "received": ["received"], "received_digitized": ["received", "digitized"],
            "received_undigitized": ["received", "undigitized"], "settled": ["settled"],
            "settled_digitized": ["settled", "digitized"], "settled_undigitized": ["settled", "undigitized"],
        ],
        shares: [
            .init("received_digitized", of: "received"), .init("received_undigitized", of: "received"),
            .init("settled_digitized", of: "settled"), .init("settled_undigitized", of: "settled"),
        ],
        fillers: [
            "hồ sơ", "thủ tục hành chính", "giấy tờ", "bộ phận tiếp nhận và trả kết quả", "bộ phận một cửa",
            "trung tâm phục vụ hành chính công",
        ])
}
