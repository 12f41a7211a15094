import ReportingKit

/// How reports speak of online services: "hồ sơ mức độ 3 là 123 hồ sơ, trong đó qua mạng 26 hồ sơ".
enum OnlineServicesSpeech {
    static let speech = DatasetSpeech(
        axes: [
            [
                .init("partial", "mức độ 3", "mức 3", "mức độ iii", "một phần"),
                .init("full", "mức độ 4", "mức 4", "mức độ iv", "toàn trình"),
            ],
            [
                .init(
                    "dossiers", "hồ sơ", "hồ sơ thủ tục hành chính", "hồ sơ dịch vụ công trực tuyến",
                    "hồ sơ dịch vụ công"),
                .init(
                    "procedures", "thủ tục hành chính", "thủ tục", "cung cấp", "số dịch vụ công trực tuyến",
                    "số dịch vụ công"),
            ],
            [
                .init(
                    "in_person", "tại nơi giải quyết thủ tục hành chính", "tại nơi giải quyết",
                    "trực tiếp tại nơi giải quyết thủ tục hành chính", "trực tiếp tại nơi giải quyết", "nộp trực tiếp",
                    "trực tiếp"),
                .init(
                    "remote", "qua mạng hoặc dịch vụ bưu chính", "qua mạng hoặc bưu chính", "qua mạng bưu chính",
                    "qua mạng",
                    "qua mạng hoặc dv bưu chính", "qua mạng và dịch vụ bưu chính", "qua mạng và bưu chính",
                    "qua mạng hoặc qua dịch vụ bưu chính"),
            ],
        ],
        fields: [
            "partial_procedures": ["partial", "procedures"], "partial_received": ["partial", "dossiers"],
            "partial_in_person": ["partial", "dossiers", "in_person"],
            "partial_remote": ["partial", "dossiers", "remote"],
            "full_procedures": ["full", "procedures"], "full_received": ["full", "dossiers"],
            "full_in_person": ["full", "dossiers", "in_person"], "full_remote": ["full", "dossiers", "remote"],
        ],
        shares: [
            .init("partial_in_person", of: "partial_received"), .init("partial_remote", of: "partial_received"),
            .init("full_in_person", of: "full_received"), .init("full_remote", of: "full_received"),
        ],
        fillers: ["dịch vụ công trực tuyến", "dịch vụ công", "trực tuyến", "tiếp nhận", "nộp", "nhận"])
}
