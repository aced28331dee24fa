namespace Hearsay;

/// <summary>The part of public life that an actor belongs to, in the terms of event data.</summary>
public enum Sector
{
    /// <summary>Those who govern: heads of state, ministers and ministries, officials, authorities, diplomats.</summary>
    Government,

    /// <summary>Parliaments and their members.</summary>
    Legislature,

    /// <summary>Courts, judges, prosecutors.</summary>
    Judiciary,

    /// <summary>Armed forces of a state or alliance, peacekeepers among them.</summary>
    Military,

    /// <summary>Police, border guards, prison guards.</summary>
    Police,

    /// <summary>Secret services.</summary>
    Intelligence,

    /// <summary>Rebels and other organised armed groups that no state commands.</summary>
    ArmedGroup,

    /// <summary>Armed men of whom the report does not say whose they are: "gunmen", "militants".</summary>
    UnidentifiedArmed,

    /// <summary>Political opposition without arms.</summary>
    Opposition,

    /// <summary>A party of which the report does not say whether it governs.</summary>
    Party,

    /// <summary>People who belong to no force, office or trade that the report names.</summary>
    Civilians,

    /// <summary>Refugees, displaced people, migrants.</summary>
    Refugees,

    /// <summary>Press, broadcasters, journalists.</summary>
    Media,

    /// <summary>Companies, traders, their people.</summary>
    Business,

    /// <summary>Trade unions and workers as such.</summary>
    Labour,

    /// <summary>Doctors, hospitals, ambulances.</summary>
    Medical,

    /// <summary>Schools, universities, teachers, students, scholars.</summary>
    Education,

    /// <summary>Clergy and bodies of a faith.</summary>
    Religious,

    /// <summary>Bodies of citizens: aid, human rights, the environment.</summary>
    NonGovernmental,

    /// <summary>Bodies that states form together.</summary>
    Intergovernmental,

    /// <summary>Gangs, traffickers, pirates.</summary>
    Criminals,
}
