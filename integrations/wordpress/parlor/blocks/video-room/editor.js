/** The block in the editor: a still picture of a call, which asks for no camera, and its settings. No build: `wp.*` only. */
(function (wp) {
  const {createElement: el, Fragment, useEffect, useState} = wp.element;
  const {InspectorControls, useBlockProps} = wp.blockEditor;
  const {PanelBody, SelectControl, TextControl, ToggleControl} = wp.components;
  const {__} = wp.i18n;
  const {server, mayAutojoin, hasTokens} = window.parlorEditor || {};

  /** A room's name out of an address `SERVER/r/ROOM`; undefined for any other text. */
  function roomOf(text) {
    const address = (text || '').trim();
    if (!server || !address.startsWith(server + '/r/')) return undefined;
    const [, name] = /^([^/?#\s]+)\/?(?:\?[^#\s]*)?$/.exec(address.slice(server.length + 3)) || [];
    try {
      return name && decodeURIComponent(name);
    } catch {
      return undefined;
    }
  }

  const person = (key) => el('span', {key, className: 'parlor-preview__tile'}, el('span', {className: 'parlor-preview__face'}));

  function Preview({room, autojoin}) {
    return el(
      'div',
      {className: 'parlor-preview'},
      el('div', {className: 'parlor-preview__tiles', 'aria-hidden': true}, person(1), person(2), person(3), person(4)),
      el(
        'div',
        {className: 'parlor-preview__words'},
        el('strong', {dir: 'auto'}, room || __('Video room', 'parlor')),
        el('span', null, room ? (autojoin ? __('Visitors join at once.', 'parlor') : __('Visitors join the call here.', 'parlor')) : __('Give the room a name. Everyone with the same name meets.', 'parlor')),
      ),
    );
  }

  const layouts = () => [
    {value: '', label: __('As in the settings', 'parlor')},
    {value: 'auto', label: __('Automatic', 'parlor')},
    {value: 'grid', label: __('Grid', 'parlor')},
    {value: 'spotlight', label: __('Spotlight', 'parlor')},
    {value: 'sidebar', label: __('Sidebar', 'parlor')},
  ];

  const guests = () => [
    {value: '', label: __('As in the settings', 'parlor')},
    {value: 'none', label: __('May not join', 'parlor')},
    {value: 'viewer', label: __('At most watch and listen', 'parlor')},
  ];

  function Edit({attributes, setAttributes, isSelected}) {
    const {room, name, layout, controls, autojoin, noCamera, noMic, guests: who} = attributes;
    // The field stays while its author types, and goes when they turn to something else.
    const [asks, setAsks] = useState(!room.trim());
    useEffect(() => {
      if (!isSelected) setAsks(!room.trim());
    }, [isSelected, room]);
    const set = (key) => (value) => setAttributes({[key]: value});
    const control = (type, key, value, label, more) =>
      el(type, {key, label, onChange: set(key), ...(type === ToggleControl ? {checked: value} : {value}), __nextHasNoMarginBottom: true, ...more});
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          {title: __('Room', 'parlor')},
          control(TextControl, 'room', room, __('Name of the room', 'parlor'), {maxLength: 128}),
          control(SelectControl, 'layout', layout, __('Layout', 'parlor'), {options: layouts()}),
          hasTokens && control(SelectControl, 'guests', who, __('Visitors who are not logged in', 'parlor'), {options: guests()}),
        ),
        el(
          PanelBody,
          {title: __('Joining', 'parlor')},
          mayAutojoin && control(ToggleControl, 'autojoin', autojoin, __('Join at once', 'parlor'), {help: __('The browser asks for camera and microphone when the page opens.', 'parlor')}),
          control(ToggleControl, 'noCamera', noCamera, __('Without cameras', 'parlor')),
          control(ToggleControl, 'noMic', noMic, __('Without microphones', 'parlor')),
          control(TextControl, 'name', name, __('Name of whoever joins', 'parlor'), {maxLength: 64, help: __('Leave empty to ask for it.', 'parlor')}),
          control(TextControl, 'controls', controls, __('Controls', 'parlor'), {help: __('Such as: mic camera chat leave. Leave empty for all.', 'parlor')}),
        ),
      ),
      el(
        'div',
        useBlockProps(),
        el(Preview, {room, autojoin: autojoin && mayAutojoin}),
        asks && el('div', {className: 'parlor-preview__field'}, el(TextControl, {label: __('Name of the room', 'parlor'), value: room, onChange: set('room'), maxLength: 128, __nextHasNoMarginBottom: true})),
      ),
    );
  }

  wp.blocks.registerBlockType('parlor/video-room', {
    edit: Edit,
    save: () => null,
    transforms: {
      from: [
        {
          type: 'raw',
          // Before the embed block of WordPress, which takes any address.
          priority: 1,
          isMatch: (node) => node.nodeName === 'P' && roomOf(node.textContent) !== undefined,
          transform: (node) => wp.blocks.createBlock('parlor/video-room', {room: roomOf(node.textContent)}),
        },
        {
          type: 'shortcode',
          tag: 'video_room',
          attributes: {
            room: {type: 'string', shortcode: ({named: {room}}) => room},
            layout: {type: 'string', shortcode: ({named: {layout = ''}}) => layout},
          },
          // Anything else that was written stays a shortcode.
          isMatch: ({named}) => Object.keys(named).every((key) => key === 'room' || key === 'layout'),
        },
      ],
    },
  });
})(window.wp);
