import Serving

/// What a browser keeps for the page. Over https their names bind them to this host and to https; over plain http, which only this machine itself may use,
/// browsers refuse that.
enum RequestCookies {
    /// Nil where it is not there, or stands there twice: one of them would be somebody else's.
    static func value(_ name: String, _ request: WebRequest) -> String? {
        let items = (request.header("cookie") ?? "").utf8.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
        let values = items.compactMap { item -> Substring? in
            let item = item.drop { $0 == UInt8(ascii: " ") }
            guard let mark = item.firstIndex(of: UInt8(ascii: "=")), item[..<mark].elementsEqual(name.utf8) else {
                return nil
            }
            return Substring(item[item.index(after: mark)...])
        }
        return values.count == 1 ? String(values[0]) : nil
    }

    static func set(_ name: String, _ value: String, isSecure: Bool, seconds: Int?) -> String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict"
        if isSecure { text += "; Secure" }
        if let seconds { text += "; Max-Age=\(seconds)" }
        return text
    }

    static func session(isSecure: Bool) -> String { isSecure ? "__Host-baocaod" : "baocaod-http" }
    /// Says that this browser signed in before; opens nothing.
    static func browser(isSecure: Bool) -> String {
        isSecure ? "__Host-baocaod-trinh-duyet" : "baocaod-http-trinh-duyet"
    }
}
