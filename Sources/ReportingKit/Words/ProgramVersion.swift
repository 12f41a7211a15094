/// The version that commands and pages name.
public enum ProgramVersion {
    public static let text = "0.1.0"
}
